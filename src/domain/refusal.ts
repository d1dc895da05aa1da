/**
 * The one error the domain throws: a sentence for a person, with an example of what would have worked. Each edge says it in its own place.
 * One that has a `cause` may pass: trying the same again is worth it.
 */
export class Refusal extends Error {
  override name = "Refusal";
}
