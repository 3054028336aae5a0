/** The pieces of evidence that a product brings; see `pieces` in evidence.ts. */
export type Proof =
  | "security-test"
  | "port-scan"
  | "tls-scan"
  | "update-process"
  | "data-map"
  | "housing"
  | "walk-through";

export type Told = { why: string; proof: Proof; values?: Record<string, string | number> };

/** What the demo's people write at each requirement, where it is met. A product's own story can say something else. */
export const told: Record<string, Told> = {
  "I1.1": {
    why: "Ten characters and a list of 10,000 common passwords. Tried with twenty of them.",
    proof: "security-test",
    values: { length: 10 },
  },
  "I1.2": {
    why: "The sixth wrong password locks the account for a minute, the tenth for an hour. Counted per account and address.",
    proof: "security-test",
    values: { attempts: 5 },
  },
  "I1.3": {
    why: "Both rounds of the test covered scripts, queries and forged requests. Two findings, both closed.",
    proof: "security-test",
  },
  "I1.4": { why: "Plain HTTP answers with a redirect only; every cookie is marked secure.", proof: "tls-scan" },
  "I1.5": {
    why: "The page is served through our gateway, which filters requests before they reach the device.",
    proof: "walk-through",
  },
  "I1.6": { why: "Settings > Account changes both. The first sign-in asks for it.", proof: "walk-through" },
  "I2.1": {
    why: "Every endpoint was called without a session and answered 401. Passwords follow the common rule.",
    proof: "security-test",
  },
  "I2.2": {
    why: "Owner, guest and installer were tried against each other's functions: none got through.",
    proof: "security-test",
  },
  "I2.3": { why: "A code from an app or a passkey can be added to each account.", proof: "walk-through" },
  "I2.4": { why: "The link works for 15 minutes and once. A used link was refused.", proof: "security-test" },
  "I2.5": { why: "The owner switches it on for the household under Members > Passwords.", proof: "walk-through" },
  "I2.6": {
    why: "The owner chooses between never, a year and half a year. Never is where it starts.",
    proof: "walk-through",
  },
  "I2.7": { why: "The code on the label is replaced during set-up; there is no other.", proof: "walk-through" },
  "I3.1": {
    why: "One port is open, for the local interface. The scan of all 65,535 found no other.",
    proof: "port-scan",
  },
  "I3.2": { why: "No request to open a port reaches the router: UPnP and PCP are not built in.", proof: "port-scan" },
  "I3.3": {
    why: "The parser of the local interface was fuzzed for 72 hours. One crash, mended and tested again.",
    proof: "security-test",
  },
  "I4.1": { why: "Captured on the wire during set-up, use and update: nothing was readable.", proof: "tls-scan" },
  "I4.2": { why: "AES-GCM, X25519 and SHA-256 from a maintained library. No algorithm of our own.", proof: "tls-scan" },
  "I4.3": {
    why: "TLS 1.2 is the oldest that is accepted; weak suites are off.",
    proof: "tls-scan",
    values: { version: "1.2" },
  },
  "I4.4": { why: "Settings > Network limits access to the home network or to named devices.", proof: "walk-through" },
  "I5.1": {
    why: "Each item of the data map names its purpose. Two items were dropped this spring.",
    proof: "data-map",
  },
  "I5.2": {
    why: "Disk encryption on the servers, the device's own key on the device, TLS in between.",
    proof: "data-map",
  },
  "I5.3": {
    why: "Three people in support can see it, each access is logged, and the list is looked at every quarter.",
    proof: "data-map",
  },
  "I5.4": { why: "Times are kept to the minute and places not at all.", proof: "data-map" },
  "I5.5": { why: "After thirty days the account number is removed from the statistics.", proof: "data-map" },
  "I5.6": { why: "The retention rule names each item with its time; a job deletes every night.", proof: "data-map" },
  "I5.7": { why: "Statistics are off until somebody switches them on.", proof: "walk-through" },
  "I6.1": { why: "An outside team reviewed the interfaces. Nothing serious is open.", proof: "security-test" },
  "I6.2": {
    why: "The cloud follows the same rule as the app: ten characters, common ones refused.",
    proof: "security-test",
    values: { length: 10 },
  },
  "I6.3": {
    why: "Five wrong passwords lock the account for a minute, and each further one for longer. Tried with a script.",
    proof: "security-test",
    values: { attempts: 5 },
  },
  "I6.4": { why: "A code from an app or a passkey, under Account > Sign-in.", proof: "walk-through" },
  "I6.5": { why: "Plain connections are refused on all addresses of the service.", proof: "tls-scan" },
  "I6.6": {
    why: "Covered by the review of the cloud pages; one low finding is open, none serious.",
    proof: "security-test",
  },
  "I6.7": { why: "Account > Members lets the owner demand strong passwords from everyone.", proof: "walk-through" },
  "I6.8": { why: "The owner chooses; it starts with never, as current advice has it.", proof: "walk-through" },
  "I6.9": {
    why: "There is no first password: people choose their own when they open the account.",
    proof: "walk-through",
  },
  "I7.1": {
    why: "The app asks the same check as the cloud before it sends anything.",
    proof: "security-test",
    values: { length: 10 },
  },
  "I7.2": {
    why: "Five wrong passwords lock the account for a while; reinstalling the app does not help.",
    proof: "security-test",
    values: { attempts: 5 },
  },
  "I7.3": { why: "Fingerprint or face, where the phone has them, and a code from an app.", proof: "walk-through" },
  "I7.4": {
    why: "The capture shows TLS only, and the app refuses a certificate of our own making.",
    proof: "tls-scan",
  },
  "I7.5": { why: "The same setting as for the household, shown in the app too.", proof: "walk-through" },
  "I7.6": { why: "Follows the setting of the account.", proof: "walk-through" },
  "I7.7": { why: "People choose name and password themselves and can change both.", proof: "walk-through" },
  "I8.1": { why: "Longer codes and a second step can be demanded under Security.", proof: "walk-through" },
  "I8.2": { why: "Security > Connections offers TLS 1.3 only.", proof: "walk-through" },
  "I8.3": {
    why: "Sign-ins, changes of settings and updates are kept for a year; nobody can edit them.",
    proof: "walk-through",
  },
  "I8.4": {
    why: "A message in the app for a new phone, a wrong code three times, and a failed update.",
    proof: "walk-through",
  },
  "I9.1": {
    why: "The last three fixes took 9, 14 and 11 days from the report to every device.",
    proof: "update-process",
    values: { days: 30 },
  },
  "I9.2": { why: "Images are encrypted for the model and fetched over TLS.", proof: "update-process" },
  "I9.3": { why: "An image with one altered byte was refused by the boot loader.", proof: "update-process" },
  "I9.4": { why: "Two people have to release an image; the servers are patched weekly.", proof: "update-process" },
  "I9.5": { why: "Every night between two and four, with a wait of up to an hour.", proof: "update-process" },
  "I10.1": { why: "One socket, for power. The service pads are gone from this revision.", proof: "housing" },
  "I10.2": { why: "The debug interface is fused off in production; we tried it on three boards.", proof: "housing" },
  "I10.3": { why: "The halves are welded; opening leaves white marks along the seam.", proof: "housing" },
  "I10.4": { why: "Administration can be limited to the home network.", proof: "walk-through" },
  "I10.5": { why: "The data lines of the socket are switched off after production.", proof: "housing" },
  "G.1": {
    why: "Device, hub, app and cloud each have a way to be updated, tried with the last release.",
    proof: "update-process",
  },
  "G.2": { why: "The bought radio module runs its radio and nothing else; its console is off.", proof: "port-scan" },
};
