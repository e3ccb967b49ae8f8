import {
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  type Client,
  ComponentType,
  Events,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';

/** One pixel, red. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);

const button = (customId: string, style: number, more: object = {}) => ({
  type: ComponentType.Button as const,
  custom_id: customId,
  style,
  label: `Press ${customId}`,
  ...more,
});

export const buttonRow = {
  type: ComponentType.ActionRow,
  components: [
    button('first', ButtonStyle.Primary),
    button('second', ButtonStyle.Secondary),
    button('third', ButtonStyle.Success),
    button('fourth', ButtonStyle.Danger),
    {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: 'Read on',
      url: 'https://example.org/page',
    },
  ],
};

const kinds = {
  user: ComponentType.UserSelect,
  role: ComponentType.RoleSelect,
  mentionable: ComponentType.MentionableSelect,
  channel: ComponentType.ChannelSelect,
} as const;

/** A select of texts, of which two may be chosen, and one of each other kind. */
export const selectRows = [
  {
    type: ComponentType.StringSelect,
    custom_id: 'text',
    placeholder: 'Pick a text',
    max_values: 2,
    options: ['app', 'web', 'api'].map((value) => ({ label: `The ${value}`, value })),
  },
  ...Object.entries(kinds).map(([name, type]) => ({
    type,
    custom_id: name,
    placeholder: `Pick a ${name}`,
  })),
].map((select) => ({ type: ComponentType.ActionRow, components: [select] }));

export const form = {
  custom_id: 'form',
  title: 'When did you buy?',
  components: [
    {
      type: ComponentType.Label,
      label: 'Day of purchase',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'day',
        style: TextInputStyle.Short,
        min_length: 10,
        max_length: 10,
        required: true,
      },
    },
  ],
} satisfies APIModalInteractionResponseCallbackData;

/**
 * What a bot with every component does: each click and choice is answered with what was chosen, `fourth` opens a
 * form, `second` changes its own message, `third` is never answered.
 */
export function answerComponents(client: Client): void {
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(() => undefined));
}

async function answer(interaction: Interaction): Promise<void> {
  const flags = MessageFlags.Ephemeral;
  if (interaction.isButton() && interaction.customId === 'fourth') return interaction.showModal(form);
  if (interaction.isButton() && interaction.customId === 'third') return;
  if (interaction.isButton() && interaction.customId === 'second') {
    await interaction.update({ content: 'Changed by the second button' });
  } else if (interaction.isButton()) {
    await interaction.reply({ content: `You pressed ${interaction.customId}`, flags });
  } else if (interaction.isAnySelectMenu()) {
    await interaction.reply({
      content: `You chose ${interaction.customId} ${interaction.values.length}`,
      flags,
    });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: `You wrote ${interaction.fields.getTextInputValue('day')}`, flags });
  }
}
