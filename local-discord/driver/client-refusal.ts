/** What the Discord client itself would not let a person do: nothing is sent to the bot. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}

/** What a person sees instead of an answer: "The application did not respond". */
export class InteractionFailed extends Error {
  override readonly name = 'InteractionFailed';
}
