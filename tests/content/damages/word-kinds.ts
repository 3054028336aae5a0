import {
  fieldRewritten,
  having,
  linesOf,
  type Maker,
  nameOf,
  type Original,
  ofRooms,
  only,
  spokenIn,
  textOf,
} from "./make";

// Damages to words and places: content stays sound, so they have to be seen against what was released.

const spoken = ["statement", "guidance", "buyer", "ask", "help", "holds", "fails", "title", "label", "hint", "intro"];
const rooms = ["requirements", "questions", "conditions", "objectives", "sections", "fields", "categories"];

/** A place with one of its texts, on one line and without quotes, so that any word of it can change. */
function aText(original: Original, draw: Parameters<Maker>[1]) {
  const name = draw.one(spoken);
  const texts = having(ofRooms(original, ...rooms), name).flatMap(({ place, field }) => {
    const [line = ""] = linesOf(original, { ...place, from: field.from, to: field.to });
    const text = spokenIn(line);
    const words = text.split(" ").filter((word) => /^[a-z]{4,}$/.test(word));
    return field.to - field.from === 1 && words.length > 0 ? [{ place, field, line, words }] : [];
  });
  return { name, ...draw.one(texts) };
}

function wordReplaced(original: Original, draw: Parameters<Maker>[1], by: (word: string) => string) {
  const { name, place, field, line, words } = aText(original, draw);
  const word = draw.one(words);
  const spokenFrom = line.indexOf(": ") + 2;
  const at = spokenFrom + line.slice(spokenFrom).search(new RegExp(`(?<=^| )${word}(?= |$)`));
  const text = `${line.slice(0, at)}${by(word)}${line.slice(at + word.length)}`;
  const { near: _, ...damage } = fieldRewritten(original, place, field, [text]);
  return { ...damage, names: nameOf(place), what: `"${word}" becomes "${by(word)}" in the ${name} of ${place.id}` };
}

export const otherWord: Maker = (original, draw) => {
  const word = draw.one(["never", "always", "rarely", "everywhere"]);
  return wordReplaced(original, draw, () => word);
};

export const misspeltWord: Maker = (original, draw) =>
  wordReplaced(original, draw, (word) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}q`);

const requirementsOf = (original: Original, file: string) =>
  ofRooms(original, "requirements").filter((place) => place.file === file);

export const movedRequirement: Maker = (original, draw) => {
  const file = draw.one([...new Set(ofRooms(original, "requirements").map((place) => place.file))]);
  const all = requirementsOf(original, file);
  const place = draw.one(all);
  const alone = all.filter(({ within }) => within === place.within).length < 2;
  const others = all.filter(({ within }) => within !== place.within);
  if (alone || others.length === 0) return movedRequirement(original, draw);
  const target = draw.one(others);
  const lines = textOf(original, file).split("\n");
  const moved = lines.slice(place.from, place.to);
  const text = lines.flatMap((line, at) => {
    const before = at === target.from ? moved : [];
    return at >= place.from && at < place.to ? before : [...before, line];
  });
  return { what: `${place.id} moves to ${target.within}`, files: only(file, text.join("\n")), names: place.id };
};

export const swappedRequirements: Maker = (original, draw) => {
  const file = draw.one([...new Set(ofRooms(original, "requirements").map((place) => place.file))]);
  const [one, other] = [draw.one(requirementsOf(original, file)), draw.one(requirementsOf(original, file))].sort(
    (a, b) => a.from - b.from,
  );
  if (!one || !other || one.id === other.id) return swappedRequirements(original, draw);
  const lines = textOf(original, file).split("\n");
  const text = [
    ...lines.slice(0, one.from),
    ...lines.slice(other.from, other.to),
    ...lines.slice(one.to, other.from),
    ...lines.slice(one.from, one.to),
    ...lines.slice(other.to),
  ];
  return { what: `${one.id} and ${other.id} change places`, files: only(file, text.join("\n")) };
};
