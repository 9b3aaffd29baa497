/** Written small inside a surname that has more words: `DA SILVA` is da Silva. */
const SMALL_WORDS = new Set([
  'AB',
  'AP',
  'DA',
  'DE',
  'DEL',
  'DELLA',
  'DEN',
  'DER',
  'DO',
  'DOS',
  'DU',
  'TEN',
  'TER',
  'VAN',
  'VON',
]);

/** What follows Mac where the surname has two capitals. Others that begin alike are one word: Mace, Machin, Mackie, Macey. */
const AFTER_MAC = new Set(
  'ALISTER ALPINE ARTHUR ASKILL AULAY BETH CALLUM CARTHY COLL CORMACK CORMICK DIARMID DONALD DONNELL DOUGALL DOUGAL EACHERN EWAN EWEN FADYEN FARLANE FARLAINE GREGOR INNES INTOSH INTYRE IVER KAY KENNA KENZIE KINLAY KINNON KINTOSH LAREN LAUGHLIN LEAN LENNAN LEOD MAHON MANUS MILLAN MURRAY NAB NAMARA NAUGHTON NEIL NEILL NEE PHAIL PHEE PHERSON QUARRIE RAE SWEEN TAGGART TAVISH VICAR WHIRTER'.split(
    ' ',
  ),
);

/** Whether a word is printed in capitals: two letters or more and none of them small, but for a Mc or Mac before them. */
export function isCapitals(word: string): boolean {
  const bare = word.replace(/^(?:Mc|Mac|De|Fitz)(?=\p{Lu}{2})/u, '');
  return (bare.match(/\p{L}/gu)?.length ?? 0) > 1 && bare === bare.toUpperCase();
}

/**
 * A surname in capitals as it is written: O'BRIEN, MCDONALD, SMITH-JONES, VAN DER LUGT, ST CLAIR become O'Brien, McDonald,
 * Smith-Jones, van der Lugt, St Clair. Words that are not in capitals stay.
 */
export function capitaliseSurname(surname: string): string {
  const words = surname.split(' ');
  return words
    .map((word, position) => {
      if (!isCapitals(word)) return word;
      if (position < words.length - 1 && SMALL_WORDS.has(word)) return word.toLowerCase();
      return word
        .split(/([-‐–])/)
        .map(capitaliseWord)
        .join('');
    })
    .join(' ');
}

function capitaliseWord(word: string): string {
  const prefix = /^(Mc|Mac|De|Fitz)(?=\p{Lu}{2})/u.exec(word)?.[0] ?? '';
  const rest = word.slice(prefix.length).toUpperCase();
  if (prefix !== '') return prefix + capitaliseWord(rest);
  const [, particle, mark, name] = /^(\p{L}+)(['’‘`´])(\p{L}{3,}.*)$/u.exec(rest) ?? [];
  if (particle && mark && name) return capitaliseWord(particle) + mark + capitaliseWord(name);
  if (/^MC\p{L}{2}/u.test(rest)) return `Mc${capitaliseWord(rest.slice(2))}`;
  if (rest.startsWith('MAC') && AFTER_MAC.has(rest.slice(3))) return `Mac${capitaliseWord(rest.slice(3))}`;
  return rest.toLowerCase().replace(/^\P{L}*\p{L}|(?<=[("“.])\p{L}/gu, (letter) => letter.toUpperCase());
}
