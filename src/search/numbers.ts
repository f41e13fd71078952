import { foldSpelling } from './words.ts';

/** Reads lines of a number and the words for it. */
function table(lines: readonly [number, string][]): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap(([value, words]) =>
      words.split(' ').map((word): [string, number] => [foldSpelling(word), value]),
    ),
  );
}

/** Numbers that stand alone; "one" is missing, since it is more often a pronoun. */
const standing = table([
  [2, 'two два дві двох двом двома две двумя dwa dwie dwaj dwóch dwoma dwu'],
  [3, 'three три трьох трьом трьома трех тремя trzy trzej trzech trzem trzema'],
  [4, 'four чотири чотирьох чотирма четыре четырех четырьмя cztery czterech czterema'],
  [5, "five п'ять п'яти п'ятьох п'ятьма пять пяти pięć pięciu pięcioma"],
  [6, 'six шість шести шістьох шістьма шесть sześć sześciu sześcioma'],
  [7, 'seven сім семи сімох сьома семь siedem siedmiu siedmioma'],
  [8, 'eight вісім восьми вісьмох вісьма восемь osiem ośmiu ośmioma'],
  [9, "nine дев'ять дев'яти дев'ятьох дев'ятьма девять девяти dziewięć dziewięciu dziewięcioma"],
  [10, 'ten tenth десять десяти десятьох десятьма десята десятий dziesięć dziesięciu dziesięcioma'],
  [11, 'eleven eleventh одинадцять одинадцяти одиннадцать одинадцята jedenaście jedenastu'],
  [12, 'twelve twelfth дванадцять дванадцяти двенадцать дванадцята dwanaście dwunastu'],
  [13, 'thirteen тринадцять тринадцяти тринадцать trzynaście trzynastu'],
  [14, 'fourteen чотирнадцять чотирнадцяти четырнадцать czternaście czternastu'],
  [15, "fifteen п'ятнадцять п'ятнадцяти пятнадцать piętnaście piętnastu"],
  [16, 'sixteen шістнадцять шістнадцяти шестнадцать szesnaście szesnastu'],
  [17, 'seventeen сімнадцять сімнадцяти семнадцать siedemnaście siedemnastu'],
  [18, 'eighteen вісімнадцять вісімнадцяти восемнадцать osiemnaście osiemnastu'],
  [19, "nineteen дев'ятнадцять дев'ятнадцяти девятнадцать dziewiętnaście dziewiętnastu"],
]);

/** Tens, which a number from 1 to 9 may follow. */
const tens = table([
  [20, 'twenty twentieth двадцять двадцяти двадцать двадцята двадцятий двадцятої двадцяту'],
  [20, 'dwadzieścia dwudziestu dwudziesta dwudziesty dwudziestej dwudziestą'],
  [30, 'thirty thirtieth тридцять тридцяти тридцать тридцята trzydzieści trzydziestu trzydziesta'],
  [40, 'forty fourty fortieth сорок сорока czterdzieści czterdziestu czterdziesta'],
  [50, "fifty п'ятдесят п'ятдесяти пятьдесят pięćdziesiąt pięćdziesięciu"],
  [60, 'sixty шістдесят шістдесяти шестьдесят sześćdziesiąt sześćdziesięciu'],
  [70, 'seventy сімдесят сімдесяти семьдесят siedemdziesiąt siedemdziesięciu'],
  [80, 'eighty вісімдесят вісімдесяти восемьдесят osiemdziesiąt osiemdziesięciu'],
  [90, "ninety дев'яносто девяносто dziewięćdziesiąt dziewięćdziesięciu"],
]);

/** What counts as a number only behind tens: "one" and the ordinals. */
const following = table([
  [1, 'one first один одна одне одну одного однієї одної перша перший першу першої'],
  [1, 'первое первый первая jeden jedna jedną pierwsza pierwszy pierwszą pierwszej'],
  [2, 'second друга другий другу вторая второй druga drugi drugą drugiej'],
  [3, 'third третя третій третю третья третий trzecia trzeci trzecią trzeciej'],
  [4, 'fourth четверта четвертий четверту четвертая czwarta czwarty czwartą czwartej'],
  [5, "fifth п'ята п'ятий п'яту пятая пятый piąta piąty piątą piątej"],
  [6, 'sixth шоста шостий шосту шестая шестой szósta szósty szóstą'],
  [7, 'seventh сьома сьомий сьому седьмая siódma siódmy siódmą'],
  [8, 'eighth восьма восьмий восьму восьмая ósma ósmy ósmą'],
  [9, "ninth дев'ята дев'ятий дев'яту девятая dziewiąta dziewiąty dziewiątą"],
]);

/**
 * Puts numbers from 2 to 99 that are written out into digits, in English, Ukrainian, Russian and Polish,
 * so that "forty-four", "сорок чотири" and "44" are one: "forty", "four", "packages" -> "44", "packages".
 * @param words In one spelling, as `splitWords` gives them.
 */
export function inDigits(words: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const ten = tens.get(word);
    if (ten === undefined) {
      result.push(String(standing.get(word) ?? word));
      continue;
    }
    const next = words[at + 1] ?? '';
    const unit = following.get(next) ?? standing.get(next) ?? 0;
    const follows = unit > 0 && unit < 10;
    result.push(String(follows ? ten + unit : ten));
    if (follows) at++;
  }
  return result;
}
