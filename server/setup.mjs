// What `npm start`, `npm test`, `npm run filiere` and `npm run neo4j` run: Node's built-ins alone, since nothing may be
// installed yet. This file also has to parse on a Node that is too old for everything else, so that it can say so.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Filière needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org.`)
  process.exitCode = 1
} else {
  import('./setup/commands.mjs').then(({ runCommand }) => runCommand(process.argv[2], process.argv.slice(3)))
}
