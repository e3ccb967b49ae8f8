import type { Happening } from '../../discord/signals.ts';
import type { Person, Show, ShowChange } from '../../show/show.ts';
import type { PageEvent } from '../outcome-view.ts';
import { eventOf, type Subject } from './event-of.ts';
import { messageEvent } from './message-event.ts';
import { subjectsOfChange, subjectsOfShow } from './subjects-of.ts';

/** Changes come in flocks; a page is told once of all that came within this time, in milliseconds. */
const gathering = 50;
const everything: readonly Subject[] = ['state', 'clock', 'sources', 'faults', 'activity'];

/** One page that listens. Its person may be another after the stage has changed. */
type Client = { person: Person; readonly send: (event: PageEvent) => void };

export type Hub = {
  /** Tells a page where everything stands, then what happens; returns the end of it. An unknown person is the first one. */
  readonly join: (personId: string, send: (event: PageEvent) => void) => () => void;
  readonly close: () => void;
};

/** Listens to the show and its Discord, once, and tells every page what its person may know. */
export function createHub(show: Show): Hub {
  const clients = new Set<Client>();
  const due = new Set<Subject>();
  let timer: NodeJS.Timeout | undefined;
  let leaveStage = show.stage().discord.watch(onHappening);
  const leaveShow = show.watch(onChange);

  function tell(client: Client, subjects: Iterable<Subject>): void {
    for (const subject of subjects) client.send(eventOf(show, client.person, subject));
  }

  function flush(): void {
    timer = undefined;
    const subjects = [...due];
    due.clear();
    for (const client of clients) tell(client, subjects);
  }

  function gather(subjects: readonly Subject[]): void {
    for (const subject of subjects) due.add(subject);
    timer ??= setTimeout(flush, gathering);
  }

  function onHappening(happening: Happening): void {
    if (happening.kind === 'change') gather(subjectsOfChange(happening.of));
    const { discord } = show.stage();
    for (const { person, send } of clients) {
      const event = messageEvent({ discord, user: person.user }, happening);
      if (event) send(event);
    }
  }

  function onChange(change: ShowChange): void {
    if (change === 'stage') changeStage();
    else gather(subjectsOfShow(change));
  }

  /** The pages hear of the new Discord before anything that happens in it. */
  function changeStage(): void {
    leaveStage();
    leaveStage = show.stage().discord.watch(onHappening);
    for (const client of clients) {
      client.person = samePerson(show.stage().people, client.person);
      tell(client, everything);
    }
  }

  return {
    join: (personId, send) => {
      const { people } = show.stage();
      const person = people.find(({ user }) => user.id === personId) ?? firstOf(people);
      const client: Client = { person, send };
      tell(client, everything);
      clients.add(client);
      return () => void clients.delete(client);
    },
    close: () => {
      clearTimeout(timer);
      leaveShow();
      leaveStage();
      clients.clear();
    },
  };
}

/** Ids are new in another Discord; names are not. */
function samePerson(people: readonly Person[], { user }: Person): Person {
  return people.find((person) => person.user.name === user.name) ?? firstOf(people);
}

function firstOf([first]: readonly Person[]): Person {
  if (!first) throw new Error('Nobody lives on this stage');
  return first;
}
