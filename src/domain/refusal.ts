/** The one error the domain throws: a sentence for a person, with an example of what would have worked. Each edge says it in its own place. */
export class Refusal extends Error {
  override name = "Refusal";
}
