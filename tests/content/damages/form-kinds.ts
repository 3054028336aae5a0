import {
  fieldRewritten,
  having,
  indentOf,
  inside,
  isBlock,
  linesOf,
  type Maker,
  ofRooms,
  only,
  textOf,
  withLines,
} from "./make";

// Damages to the form of one file: what a slip, a bad merge or a broken disk leaves behind.

const needed: Record<string, string[]> = {
  requirements: ["statement", "applies-when", "objectives"],
  questions: ["ask", "type"],
  conditions: ["when", "holds", "fails"],
  objectives: ["title", "fit"],
  sections: ["title", "short", "level"],
  fields: ["label", "type"],
};
const rooms = Object.keys(needed);

export const missingField: Maker = (original, draw) => {
  const name = draw.one(["statement", "applies-when", "objectives", "ask", "type", "when", "holds", "title", "level"]);
  const places = ofRooms(original, ...rooms.filter((room) => needed[room]?.includes(name)));
  const { place, field } = draw.one(having(places, name).filter(({ place, field }) => field.from > place.from));
  return { ...fieldRewritten(original, place, field, []), what: `${place.id} loses its ${name}` };
};

export const unknownField: Maker = (original, draw) => {
  const place = draw.one(ofRooms(original, ...rooms).filter(isBlock));
  const last = place.fields.at(-1);
  const indent = last ? indentOf(original, place, last).replaceAll("-", " ") : "";
  const text = withLines(original, place.file, place.to, place.to, [`${indent}priority: high`]);
  return { what: `${place.id} gets a priority`, files: only(place.file, text), near: inside(place, place.to + 1) };
};

export const numberForText: Maker = (original, draw) => {
  const name = draw.one(["statement", "guidance", "buyer", "ask", "holds", "label"]);
  const { place, field } = draw.one(having(ofRooms(original, ...rooms), name));
  const by = `${indentOf(original, place, field)}${name}: ${draw.between(1, 2000)}`;
  return { ...fieldRewritten(original, place, field, [by]), what: `${place.id} has a number for its ${name}` };
};

export const brokenIndentation: Maker = (original, draw) => {
  const name = draw.one(["applies-when", "objectives", "statement", "type", "fails", "title"]);
  const { place, field } = draw.one(
    having(ofRooms(original, ...rooms), name).filter(({ place, field }) => field.from > place.from),
  );
  const [line = "", ...rest] = linesOf(original, { ...place, from: field.from, to: field.to });
  const less = line.slice(draw.between(1, 3));
  const { near: _, ...damage } = fieldRewritten(original, place, field, [less, ...rest]);
  return { ...damage, what: `${place.id} has its ${name} too far left` };
};

export const truncatedFile: Maker = (original, draw) => {
  const file = draw.one([...original.files.keys()]);
  const text = textOf(original, file);
  const kept = Math.floor(text.length * (0.05 + 0.9 * draw.next()));
  return { what: `${file} ends after ${kept} of ${text.length} characters`, files: only(file, text.slice(0, kept)) };
};

export const alias: Maker = (original, draw) => {
  const { place, field } = draw.one(having(ofRooms(original, "requirements"), "objectives"));
  const lines = linesOf(original, { ...place, from: field.from, to: field.to });
  const anchored = [lines[0]?.replace("objectives: ", "objectives: &same ") ?? "", ...lines.slice(1)];
  const indent = indentOf(original, place, field).replaceAll("-", " ");
  const damage = fieldRewritten(original, place, field, [...anchored, `${indent}seed: *same`]);
  return { ...damage, what: `${place.id} repeats its objectives by an alias` };
};

export const tab: Maker = (original, draw) => {
  const places = ofRooms(original, ...rooms).filter((place) => isBlock(place) && place.fields.length > 2);
  const place = draw.one(places);
  const field = draw.one(place.fields.slice(1));
  const [line = "", ...rest] = linesOf(original, { ...place, from: field.from, to: field.to });
  const { near: _, ...damage } = fieldRewritten(original, place, field, [`\t${line.trimStart()}`, ...rest]);
  return { ...damage, what: `${place.id} has its ${field.name} behind a tab` };
};

export const longStatement: Maker = (original, draw) => {
  const { place, field } = draw.one(having(ofRooms(original, "requirements"), "statement"));
  const words = Array.from({ length: draw.between(31, 80) }, () => draw.one(["device", "keeps", "words", "short"]));
  const by = `${indentOf(original, place, field)}statement: The ${words.join(" ")}.`;
  const damage = fieldRewritten(original, place, field, [by]);
  return { ...damage, what: `${place.id} has a statement of ${words.length + 1} words` };
};
