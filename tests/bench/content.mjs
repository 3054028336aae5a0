import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A copy of the project whose content has two checklists more, made up for size. */
export function makeRoot(folder) {
  mkdirSync(folder, { recursive: true });
  // What is large is pointed at; the rest is copied, because tools ask where a file really is.
  const large = ["node_modules", ".next"];
  for (const name of readdirSync(".")) {
    if (large.includes(name)) symlinkSync(resolve(name), join(folder, name));
    else if (!name.startsWith(".git")) cpSync(name, join(folder, name), { recursive: true });
  }
  for (const count of [40, 400]) {
    const target = join(folder, "content/checklists", `bench-${count}`);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, "1.yaml"), checklist(count));
  }
  return folder;
}

function checklist(count) {
  const perCategory = count / 10;
  const categories = Array.from({ length: 10 }, (_, category) => ({
    id: `B${category + 1}`,
    title: `Part ${category + 1} of what is measured`,
    short: `Part ${category + 1}`,
    requirements: Array.from({ length: perCategory }, (_, number) => ({
      id: `B${category + 1}.${number + 1}`,
      statement: `Part ${category + 1}, point ${number + 1}: the device refuses what nobody has allowed, and says so.`,
      guidance: "Try it with three devices, write down what each answered, and try again after the next update.",
      evidence: ["test report"],
      "applies-when": "always",
      objectives: ["auth.lockout"],
      seed: ["owasp-2017/manufacturer/I1.2"],
      buyer: "The product refuses what nobody has allowed.",
    })),
  }));
  const source = { id: "owasp-iot-2017", section: "1" };
  const head = { id: `bench-${count}`, version: "1", title: `Bench, ${count}`, short: `Bench ${count}` };
  // JSON is YAML.
  return JSON.stringify({ ...head, audience: "manufacturer", source, categories });
}
