# Installs what runs, and learns the knowledge, so that the bot starts at once.
FROM node:24.21.0-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts
COPY src src
COPY commands commands
COPY knowledge knowledge
RUN npm run prepare

FROM node:24.21.0-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
USER node
# node itself is the process that gets SIGTERM, and the bot then ends cleanly.
CMD ["node", "src/main.ts"]
