/** Runs pieces of work one after the other, in the order they were handed in; one that fails doesn't stop the next. */
export type OneAtATime = <T>(work: () => Promise<T> | T) => Promise<T>;

export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
