import { z } from 'zod';

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const settingsSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  DISCORD_TOKEN: optionalText.refine(
    (token) => token === undefined || token.split('.').length === 3,
    {
      message:
        'is not a bot token: three parts joined by dots are expected. Copy it anew from the Bot page of your application in the Discord Developer Portal',
    },
  ),
  DISCORD_API: z
    .url({ protocol: /^https?$/, message: 'is not an address such as http://127.0.0.1:3000/api' })
    .optional(),
  KNOWLEDGE_DIR: z.string().trim().min(1).default('knowledge'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const missingToken =
  'DISCORD_TOKEN is missing. Create an application in the Discord Developer Portal (https://discord.com/developers/applications), open its Bot page, press "Reset Token" and put the token here';

/** The settings that the program runs with; `.env.example` says what each is for. */
export interface Config {
  production: boolean;
  /** Absent: the bot talks to a local Discord instead. */
  token?: string;
  /** Address of Discord's API; absent: Discord itself. */
  api?: string;
  knowledgeFolder: string;
  logLevel: string;
}

/** Thrown at start when settings are faulty; the message names all of them. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads the settings from the environment.
 * @param environment Usually `process.env`; empty strings count as not set.
 * @throws ConfigError that names every faulty setting at once.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(given);
  const faults = (result.error?.issues ?? []).map(
    (issue) => `${issue.path.join('.')} ${issue.message}`,
  );
  if (given.NODE_ENV === 'production' && !given.DISCORD_TOKEN?.trim()) faults.push(missingToken);
  if (!result.success || faults.length > 0) {
    const list = faults.map((fault) => `  ${fault}`).join('\n');
    throw new ConfigError(`Settings that need mending (see .env.example):\n${list}`);
  }
  const settings = result.data;
  return {
    production: settings.NODE_ENV === 'production',
    knowledgeFolder: settings.KNOWLEDGE_DIR,
    logLevel: settings.LOG_LEVEL,
    ...(settings.DISCORD_TOKEN && { token: settings.DISCORD_TOKEN }),
    ...(settings.DISCORD_API && { api: settings.DISCORD_API }),
  };
}
