const standards: Record<string, { name: string; checklistId?: string }> = {
  "etsi-en-303-645-v2": { name: "EN 303 645, V2.1.1" },
  "etsi-en-303-645-v3": { name: "EN 303 645, V3.1.3" },
  "uk-psti-2023": { name: "UK PSTI" },
  "eu-cra-2024": { name: "EU CRA" },
  "nist-ir-8259a": { name: "NIST IR 8259A" },
  "nist-ir-8425": { name: "NIST IR 8425" },
  // Our checklist follows the slides that quote the list, and is called after them.
  "owasp-iot-top10-2018": { name: "OWASP IoT Top 10, 2018", checklistId: "ciot-top10-2018" },
  "owasp-isvs-1.0-rc2": { name: "OWASP ISVS, 1.0 RC2" },
};

/** The standards and laws that crosswalks name. */
export const standardIds = Object.keys(standards);

/** What people call one of them. */
export const standardName = (id: string): string => standards[id]?.name ?? id;

/** The checklist that asks for it point by point, where there is one. */
export const checklistOfStandard = (id: string): string => standards[id]?.checklistId ?? id;
