FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
# Of the rest only what .dockerignore lets through.
COPY . .
RUN npm run build:client && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production MOTCUA_DATA_DIR=/data
WORKDIR /app
COPY --from=build /app ./
# Everything but the data is read only for the user that runs it.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between, so that a stop reaches the program.
CMD ["node", "--import", "tsx", "src/node.ts"]
