/** A person's name by his id; the id itself where the register does not know him. */
export type NameOf = (personId: string) => string;
