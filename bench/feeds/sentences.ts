/** News of no interest to a pack, in several languages, as the feeds of the world hold it. */
export const otherNews = [
  'A maker of wind turbines wants to build its next plant beside the harbour.',
  'The museum opens a hall for the machines that once printed the morning papers.',
  'Two universities compare how well small models summarise long court files.',
  'The new phone charges faster, yet its battery holds less than the one before.',
  'A town council votes on cameras that count bicycles and nothing else.',
  'Researchers teach a robot arm to fold towels after watching a few films of it.',
  'The orchestra streams its rehearsals, and subscribers may choose the camera.',
  'A start-up that sells synthetic voices has found new money for two more years.',
  'Engineers explain why the old database was kept and what it took to move it.',
  'The regulator asks three cloud providers how they set prices for moving data out.',
  'Le musée prête ses archives à une équipe qui étudie les premières caméras.',
  'Die Stadtwerke prüfen, ob alte Zähler länger im Netz bleiben können.',
  'La universidad publica un catálogo abierto de mapas antiguos y su código.',
  'Библиотека показывает, как она чинит старые плёнки и кому даёт их на дом.',
  '大学の研究室が小さな気象衛星の写真を毎朝だれにでも配っている。',
  'A film school lends lenses to pupils, who bring them back with a short scene.',
  'The browser learns to group tabs by errand, and forgets them when asked to.',
  'A court decides that a photograph made by a timer still has an author.',
  'The chip plant is late by a year because its water has to be cleaner.',
  'An open toolkit for subtitles gains a checker for reading speed.',
] as const;

/** The product is named and does not close: worth folding and matching, and not relevant. */
export const aboutSora = [
  'A choir from Leipzig shows how it made a video with Sora and a borrowed microphone.',
  'OpenAI writes down how the watermarks in videos from Sora can be checked.',
  'A class compares clips from Sora with drawings of the same scene.',
] as const;

/** Relevant, some with a date that gives a deadline. */
export const soraCloses = [
  'OpenAI shuts down Sora and thanks the people who made videos with it.',
  'OpenAI says the Sora API will be shut down on September 24, 2026.',
  'The Sora app will be discontinued on April 26, 2026, OpenAI says.',
  'Sora is shutting down, and its users ask how to export their videos.',
] as const;
