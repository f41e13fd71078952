import type { Phrases } from './phrases.ts';

export const english: Phrases = {
  notCovered: (about) =>
    `The article doesn't say. I only know what one article reports about ${about}, and this isn't in it.`,
  offTopic: (about) =>
    `I can only help with one subject: ${about}. Try asking me something about that.`,
  welcome: "Hello, I'm Deal Desk",
  didYouMean: "I'm not sure what you mean, or whether the article says it. Is it one of these?",
  empty: (about) => `Ask me a question about ${about}, and I'll show you what the article says.`,
  tooLong: 'That is a lot of text. Please ask one short question at a time.',
  ourReading: (text) => `Our reading, not the article's words: ${text}`,
  translationNote: 'our translation',
  unnamedSpeaker: 'the article names no speaker',
  and: 'and',
  source: 'Source',
  sources: 'Sources',
  asReportedBy: (source, outlet) => `${source}, as reported by ${outlet}`,
  noSuchFact:
    "I don't have a fact by that name. Pick one from the list that appears as you type, or use /ask.",
  noSuchQuotation:
    "I don't have a quotation like that. Pick one from the list that appears as you type.",
  quotationsHeading: 'What was said',
  claim: {
    supported: 'The article supports this.',
    contradicted: 'The article says otherwise.',
    undecided: 'The article does not decide this.',
    unclear: "I can't tell for sure.",
    compare: 'It is about this passage of the article. Please compare the two:',
    nearest: 'The closest thing it does say:',
    notInArticle: (about) =>
      `I can neither confirm nor contradict it: I only know what one article reports about ${about}, and this is not in it.`,
    empty: 'Give me a statement to check, in one sentence.',
    openingReply: /^(?:Yes|No)[,.] /,
  },
  aboutSource: {
    heading: 'Where my answers come from',
    article: (outlet, date) => `One article, published by ${outlet} on ${date}:`,
    howHeading: 'How I cite',
    how: [
      'Every answer names its paragraph and links to it.',
      'If the article has a figure from somebody else, that source comes first.',
      'Quotations are word for word. Translations are ours and marked as such.',
      'Where we conclude something that the article does not state, we say that it is our reading.',
    ],
    unknownHeading: 'What I do not know',
    unknown: [
      'Anything that is not in this article, and anything that happened after it was published.',
      'Whether the article is right. I tell you what it says and whom it names.',
    ],
  },
  help: {
    heading: 'How to use Deal Desk',
    intro: (about) =>
      `I answer questions about ${about} from one article, and show the passage every time.`,
    commands: [
      { name: '/ask', text: 'ask a question in your own words' },
      { name: '/fact', text: 'look up one fact' },
      { name: '/quote', text: 'what somebody said, word for word' },
      { name: '/check', text: 'check a statement against the article' },
      { name: '/summary', text: 'everything important at a glance' },
      { name: '/source', text: 'the article, how I cite, what I do not know' },
    ],
    ways: 'You can also mention me in a channel, reply to me, or write me a direct message. English, Ukrainian and Polish all work.',
    privacy: 'I read only what is addressed to me.',
  },
  pin: {
    done: 'The summary is posted and pinned in this channel.',
    notAllowed: 'Only people who may pin messages here can use this. Ask a moderator.',
    missingPermission:
      'I posted the summary but could not pin it: I need the permission "Pin Messages" in this channel. Someone who manages the server can give it to me.',
    tooMany:
      'I posted the summary but could not pin it: this channel has reached the most pins that Discord allows. Unpin one and try again.',
    notHere: 'The summary can be pinned only in a server channel.',
  },
  slowDown: (seconds) =>
    `That was quick! Please wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} before the next question.`,
  failed: (reference) =>
    `Sorry, something went wrong on my side. Please try again. If it keeps happening, tell a moderator this reference: ${reference}`,
  cannotWrite: 'I may not write in this channel. Ask me in another one or in a direct message.',
  buttons: { more: 'Ask something else', question: 'Your question' },
};
