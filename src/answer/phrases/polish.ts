import type { Phrases } from './phrases.ts';

export const polish: Phrases = {
  notCovered: (about) =>
    `Artykuł o tym nie mówi. Wiem tylko to, co jeden artykuł podaje o temacie: ${about}. Tego w nim nie ma.`,
  offTopic: (about) => `Mogę pomóc tylko w jednym temacie: ${about}. Zapytaj o coś z tego zakresu.`,
  welcome: 'Cześć, jestem Deal Desk',
  didYouMean:
    'Nie jestem pewien, o co chodzi i czy artykuł o tym mówi. Może o jedną z tych rzeczy?',
  empty: (about) => `Zadaj mi pytanie. Temat: ${about}. Pokażę, co mówi artykuł.`,
  tooLong: 'To dużo tekstu. Zadaj, proszę, jedno krótkie pytanie.',
  ourReading: (text) => `Nasze odczytanie, nie słowa artykułu: ${text}`,
  translationNote: 'nasze tłumaczenie',
  unnamedSpeaker: 'artykuł nie podaje, kto to powiedział',
  and: 'i',
  source: 'Źródło',
  sources: 'Źródła',
  asReportedBy: (source, outlet) => `${source}, za pośrednictwem ${outlet}`,
  noSuchFact:
    'Nie mam faktu o takiej nazwie. Wybierz z listy, która pojawia się podczas pisania, albo użyj /ask.',
  noSuchQuotation: 'Nie mam takiego cytatu. Wybierz z listy, która pojawia się podczas pisania.',
  quotationsHeading: 'Co powiedziano',
  claim: {
    supported: 'Artykuł to potwierdza.',
    contradicted: 'Artykuł mówi co innego.',
    undecided: 'Artykuł tego nie rozstrzyga.',
    nearest: 'Najbliższe temu, co w nim jest:',
    notInArticle: (about) =>
      `Nie mogę tego ani potwierdzić, ani zaprzeczyć: wiem tylko to, co podaje jeden artykuł (temat: ${about}), a tego w nim nie ma.`,
    empty: 'Podaj jedno zdanie do sprawdzenia.',
  },
  aboutSource: {
    heading: 'Skąd są moje odpowiedzi',
    article: (outlet, date) => `Jeden artykuł, opublikowany przez ${outlet} ${date}:`,
    howHeading: 'Jak podaję źródła',
    how: [
      'Każda odpowiedź podaje akapit i prowadzi do niego.',
      'Jeśli artykuł ma liczbę z innego źródła, to źródło stoi na początku.',
      'Cytaty są dosłowne. Tłumaczenia są nasze i tak oznaczone.',
      'Gdy wyciągamy wniosek, którego w artykule nie ma, mówimy, że to nasze odczytanie.',
    ],
    unknownHeading: 'Czego nie wiem',
    unknown: [
      'Wszystkiego, czego nie ma w tym artykule, i tego, co zdarzyło się po jego publikacji.',
      'Czy artykuł ma rację. Mówię, co podaje i na kogo się powołuje.',
    ],
  },
  help: {
    heading: 'Jak korzystać z Deal Desk',
    intro: (about) =>
      `Odpowiadam na pytania na podstawie jednego artykułu i zawsze pokazuję fragment. Temat: ${about}.`,
    commands: [
      { name: '/ask', text: 'zapytaj własnymi słowami' },
      { name: '/fact', text: 'znajdź jeden fakt' },
      { name: '/quote', text: 'co ktoś powiedział, dosłownie' },
      { name: '/check', text: 'porównaj zdanie z artykułem' },
      { name: '/summary', text: 'wszystko, co ważne, w skrócie' },
      { name: '/source', text: 'artykuł, sposób cytowania, czego nie wiem' },
    ],
    ways: 'Możesz też wspomnieć mnie na kanale, odpowiedzieć mi albo napisać wiadomość prywatną. Rozumiem polski, ukraiński i angielski.',
    privacy: 'Czytam tylko to, co jest skierowane do mnie.',
  },
  pin: {
    done: 'Podsumowanie zostało opublikowane i przypięte na tym kanale.',
    notAllowed:
      'Mogą to zrobić tylko osoby, które mogą tu przypinać wiadomości. Zwróć się do moderatora.',
    missingPermission:
      'Podsumowanie opublikowałem, ale nie mogłem go przypiąć: potrzebuję na tym kanale uprawnienia „Przypinanie wiadomości” (Pin Messages). Może mi je dać osoba zarządzająca serwerem.',
    tooMany:
      'Podsumowanie opublikowałem, ale nie mogłem go przypiąć: kanał ma już najwięcej przypiętych wiadomości, na ile pozwala Discord. Odepnij jedną i spróbuj ponownie.',
    notHere: 'Podsumowanie można przypiąć tylko na kanale serwera.',
  },
  slowDown: (seconds) =>
    `Trochę za szybko! Poczekaj, proszę, ${seconds} s przed następnym pytaniem.`,
  failed: (reference) =>
    `Przepraszam, coś poszło u mnie nie tak. Spróbuj ponownie. Jeśli to się powtórzy, podaj moderatorowi ten kod: ${reference}`,
  cannotWrite: 'Nie mogę pisać na tym kanale. Zapytaj na innym albo w wiadomości prywatnej.',
  buttons: { more: 'Zapytaj o coś innego', question: 'Twoje pytanie' },
};
