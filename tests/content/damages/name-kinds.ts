import {
  fieldOf,
  fieldRewritten,
  having,
  indentOf,
  linesOf,
  type Maker,
  nameOf,
  type Original,
  ofRooms,
  only,
  textOf,
  withLines,
} from "./make";
import type { Place } from "./places";

// Damages to names: ids that leave, change or double, and references that lead nowhere.

const rooms = ["requirements", "questions", "options", "conditions", "objectives", "items", "sections", "fields"];

/** Something with an id, of any room, each room as often as the next. */
const anything = (original: Original, draw: Parameters<Maker>[1], among = rooms): Place =>
  draw.one(ofRooms(original, draw.one(among)));

export const removedId: Maker = (original, draw) => {
  const place = anything(original, draw);
  const text = withLines(original, place.file, place.from, place.to, []);
  return { what: `${place.id} is removed`, files: only(place.file, text), names: nameOf(place) };
};

function idRewritten(original: Original, place: Place, id: string) {
  const [first = "", ...rest] = linesOf(original, place);
  const named = [first, ...rest].join("\n");
  // A condition is a key; all else has a field for its id, plain or in quotes.
  const from = place.room === "conditions" ? `${place.id}:` : (/\bid: "?[^\s",}]+"?/.exec(named)?.[0] ?? "");
  const to = place.room === "conditions" ? `${id}:` : `id: ${JSON.stringify(id)}`;
  return withLines(original, place.file, place.from, place.to, named.replace(from, to).split("\n"));
}

export const renamedId: Maker = (original, draw) => {
  const place = anything(original, draw);
  const end = place.room === "conditions" ? "_too" : "-too";
  const text = idRewritten(original, place, `${place.id}${end}`);
  return { what: `${place.id} is renamed`, files: only(place.file, text), names: nameOf(place) };
};

export const doubledId: Maker = (original, draw) => {
  const place = anything(original, draw);
  const twins = original.places.filter(
    (it) => it.file === place.file && it.room === place.room && it.within === place.within && it.id !== place.id,
  );
  const twin = twins.length > 0 ? draw.one(twins) : null;
  if (!twin) return doubledId(original, draw);
  const text = idRewritten(original, place, twin.id);
  return { what: `${place.id} is called ${twin.id} too`, files: only(place.file, text), names: twin.id };
};

export const referenceToNothing: Maker = (original, draw) => {
  const [name, by] = draw.one([
    ["applies-when", "nobody_knows_this"],
    ["objectives", "[auth.unheard-of]"],
    ["seed", "[owasp-2017/manufacturer/I99.9]"],
    ["uses", "nobody-2017/1/I1.1"],
    ["asked-when", "nobody_knows_this"],
  ] as const);
  const { place, field } = draw.one(having(ofRooms(original, "requirements", "questions"), name));
  const line = `${indentOf(original, place, field)}${name}: ${by}`;
  const damage = fieldRewritten(original, place, field, [line]);
  return { ...damage, what: `${place.id} has ${name}: ${by}` };
};

export const circle: Maker = (original, draw) => {
  // A condition that another one needs comes to need that other one.
  const { place, field } = draw.one(having(ofRooms(original, "conditions"), "when"));
  const needs = draw.one(
    ofRooms(original, "conditions").filter(
      (it) => it.id === place.id || whenOf(original, it).includes(`[${place.id},`) || whenOf(original, it) === place.id,
    ),
  );
  const line = `${indentOf(original, place, field)}when: { any: [${needs.id}, { yes: web }] }`;
  const { near: _, ...damage } = fieldRewritten(original, place, field, [line]);
  return { ...damage, what: `${place.id} needs ${needs.id}, which needs it` };
};

const whenOf = (original: Original, place: Place) => {
  const field = fieldOf(place, "when");
  const lines = field ? linesOf(original, { ...place, from: field.from, to: field.to }) : [];
  return lines.join(" ").replace(/^\s*when: /, "");
};

export const lostCategory: Maker = (original, draw) => {
  const place = draw.one(ofRooms(original, "categories"));
  const text = withLines(original, place.file, place.from, place.to, []);
  return { what: `category ${place.id} is lost`, files: only(place.file, text), names: nameOf(place) };
};

const inFolders = ({ files }: Original) => [...files.keys()].filter((file) => file.split("/").length > 2);

export const lostFile: Maker = (original, draw) => {
  const file = draw.one([...original.files.keys()]);
  return { what: `${file} is lost`, files: only(file, null) };
};

export const renamedFile: Maker = (original, draw) => {
  const file = draw.one(inFolders(original));
  const name = draw.one([file.replace(/\.yaml$/, "9.yaml"), file.replace(/\.yaml$/, ".yml")]);
  return {
    what: `${file} is called ${name}`,
    files: new Map<string, string | null>([
      [file, null],
      [name, textOf(original, file)],
    ]),
  };
};

export const otherVersion: Maker = (original, draw) => {
  const file = draw.one([...original.files.keys()].filter((it) => /^content\/(checklists|policies)\//.test(it)));
  const version = draw.one(['"2"', "1", '"1.0"', '"0"', '"two"']);
  const text = textOf(original, file).replace(/^version: .*$/m, `version: ${version}`);
  return { what: `${file} says version: ${version}`, files: only(file, text) };
};
