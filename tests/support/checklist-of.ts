import { addContent } from "./content";

/** Adds checklists of so many requirements to the content that this test file reads: `of-40`, `of-400`. */
export function addChecklistsOf(...sizes: number[]): void {
  addContent(Object.fromEntries(sizes.map((size) => [`checklists/of-${size}/1.yaml`, checklistOf(size)])));
}

function checklistOf(size: number): string {
  const requirements = Array.from(
    { length: size },
    (_, place) => `      - id: R${place + 1}
        statement: Part ${place + 1} of the product is tested before each release.
        applies-when: always
        objectives: [auth.lockout]
        seed: [owasp-2017/manufacturer/I1.2]
`,
  );
  return `id: of-${size}
version: "1"
title: A checklist of ${size}
short: Of ${size}
audience: manufacturer
source: { id: owasp-iot-2017, section: "1" }
categories:
  - id: C1
    title: Parts
    short: Parts
    requirements:
${requirements.join("")}`;
}
