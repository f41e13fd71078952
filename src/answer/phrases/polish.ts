import type { Phrases } from './phrases.ts';

export const polish: Phrases = {
  notCovered: (about) =>
    `Artykuł o tym nie mówi. Wiem tylko to, co podaje jeden artykuł (temat: ${about}), a tego w nim nie ma.`,
  offTopic: (about) => `Mogę pomóc tylko w jednym temacie: ${about}. Zapytaj o coś z tego zakresu.`,
  welcome: 'Cześć, jestem Deal Desk',
  didYouMean: 'Nie mam pewności, o co chodzi i czy artykuł o tym mówi. Może o coś z tej listy?',
  empty: (about) => `Zadaj mi pytanie. Temat: ${about}. Pokażę, co mówi artykuł.`,
  tooLong: 'To dużo tekstu. Zadaj, proszę, jedno krótkie pytanie.',
  ourReading: (text) => `Nasze odczytanie, nie słowa artykułu: ${text}`,
  translationNote: 'nasze tłumaczenie',
  unnamedSpeaker: 'artykuł nie podaje, kto to powiedział',
  and: 'i',
  source: 'Źródło',
  sources: 'Źródła',
  asReportedBy: (source, outlet) => `${source}, jak podaje ${outlet}`,
  noSuchFact:
    'Nie mam faktu o takiej nazwie. Wybierz z listy, która pojawia się podczas pisania, albo użyj /ask.',
  noSuchQuotation: 'Nie mam takiego cytatu. Wybierz z listy, która pojawia się podczas pisania.',
  quotationsHeading: 'Co powiedziano',
  claim: {
    supported: 'Artykuł to potwierdza.',
    contradicted: 'Artykuł mówi co innego.',
    undecided: 'Artykuł tego nie rozstrzyga.',
    unclear: 'Nie mam pewności.',
    compare: 'Chodzi o ten fragment artykułu. Porównaj go z tym zdaniem:',
    nearest: 'Najbliższy temu fragment artykułu:',
    notInArticle: (about) =>
      `Nie mogę tego potwierdzić ani temu zaprzeczyć: wiem tylko to, co podaje jeden artykuł (temat: ${about}), a tego w nim nie ma.`,
    empty: 'Podaj jedno zdanie do sprawdzenia.',
    openingReply: /^(?:Tak|Nie)[,.] /,
  },
  aboutSource: {
    heading: 'Skąd pochodzą moje odpowiedzi',
    article: (outlet, date) => `Jeden artykuł, opublikowany przez ${outlet} ${date}:`,
    howHeading: 'Jak podaję źródła',
    how: [
      'Każda odpowiedź podaje akapit i prowadzi do niego.',
      'Jeśli liczba w artykule pochodzi z innego źródła, właśnie ono jest podane na początku.',
      'Cytaty są dosłowne. Tłumaczenia są nasze i tak oznaczone.',
      'Gdy wyciągamy wniosek, którego w artykule nie ma, zaznaczamy, że to nasze odczytanie.',
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
      `Odpowiadam na pytania na podstawie jednego artykułu i zawsze pokazuję odpowiedni fragment. Temat: ${about}.`,
    commands: [
      { name: '/ask', text: 'zapytaj własnymi słowami' },
      { name: '/fact', text: 'znajdź jeden fakt' },
      { name: '/quote', text: 'co ktoś powiedział, dosłownie' },
      { name: '/check', text: 'porównaj zdanie z artykułem' },
      { name: '/summary', text: 'wszystko, co ważne, w skrócie' },
      { name: '/source', text: 'artykuł, sposób cytowania, czego nie wiem' },
    ],
    ways: 'Możesz też oznaczyć mnie na kanale, odpowiedzieć mi albo napisać wiadomość prywatną. Rozumiem polski, ukraiński i angielski.',
    privacy: 'Czytam tylko to, co jest skierowane do mnie.',
  },
  pin: {
    done: 'Podsumowanie zostało opublikowane i przypięte na tym kanale.',
    notAllowed:
      'Mogą to zrobić tylko osoby, które mogą tu przypinać wiadomości. Zwróć się do moderatora.',
    missingPermission:
      'Podsumowanie zostało opublikowane, ale nie udało się go przypiąć: potrzebuję na tym kanale uprawnienia „Przypinanie wiadomości” (Pin Messages). Może mi je dać osoba zarządzająca serwerem.',
    tooMany:
      'Podsumowanie zostało opublikowane, ale nie udało się go przypiąć: na kanale jest już tyle przypiętych wiadomości, na ile pozwala Discord. Odepnij jedną i spróbuj ponownie.',
    notHere: 'Podsumowanie można przypiąć tylko na kanale serwera.',
  },
  slowDown: (seconds) =>
    `Trochę za szybko! Poczekaj, proszę, ${seconds} s przed następnym pytaniem.`,
  failed: (reference) =>
    `Przepraszam, coś poszło u mnie nie tak. Spróbuj ponownie. Jeśli to się powtórzy, podaj moderatorowi ten kod: ${reference}`,
  cannotWrite: 'Nie mogę pisać na tym kanale. Zapytaj na innym albo w wiadomości prywatnej.',
  buttons: { more: 'Zapytaj o coś innego', question: 'Twoje pytanie' },
};
