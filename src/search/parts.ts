/**
 * A question's parts where it asks for two things: at question marks, and at "and" in its forms, "as well as" or "plus".
 * Two words at least make a part.
 * @returns two parts or, where the text asks for one thing, none.
 */
export function splitParts(text: string): string[] {
  for (const pattern of boundaries) {
    const parts = text
      .split(pattern)
      .map((part) => part.trim())
      .filter((part) => part.split(/\s+/).length >= 2);
    if (parts.length === 2) return parts;
  }
  return [];
}

const questionWord =
  '(?:who|what|when|where|why|how|which|whose|is|are|does|do|did|will|can|хто|що|коли|де|чому|як|яка?|яке|які|скільки|чи|чия|чий|kto|co|kiedy|gdzie|dlaczego|jak|jaka|jaki|jakie|ile|ilu|czy|czyje)';

const boundaries = [
  /\?+\s+/u,
  new RegExp(
    `(?:,|;|–|-)?\\s+(?:and also|and|n|&|plus|та|і|й|а також|oraz|i|a także|a)\\s+(?=${questionWord}\\s)`,
    'iu',
  ),
  /\s+(?:and|n|&|as well as|plus|та|і|й|а також|oraz|i|a także)\s+/iu,
];
