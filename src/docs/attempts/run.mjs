// node run.mjs <credentials.json> <who> [--url <url>] [--only <n,…>]: plays the attempts of customer, merchant, agent or provider on
// a fresh sandbox without sample (REDRESS_SAMPLE=false) and writes what was tried, answered and left into <who>.md beside this file.
import { writeFileSync } from 'node:fs'
import { House, play } from './house.mjs'

const [credentials, who, ...options] = process.argv.slice(2)
const option = name => options.includes(name) ? options[options.indexOf(name) + 1] : undefined
const house = new House(credentials, option('--url'))
const { heading, attempts } = await import(`./${who}.mjs`)
const only = option('--only')?.split(',').map(Number)
const told = await play(house, attempts.filter((_, i) => !only || only.includes(i + 1)))
const wrong = told.filter(one => one.problems.length)
const text = [`# ${heading}`, '', `${told.length} attempts, ${wrong.length} of them with a gain or a fault. Amounts are minor units. Made by \`run.mjs\`; ids are left out.`, '']
told.forEach((one, i) => {
  text.push(`## ${i + 1}. ${one.title}`, '', `Wanted: ${one.wanted}`, '', ...one.steps.map(step => `- ${step}`), '', ...one.left.map(line => `- Left: ${line}`),
    one.problems.length ? `- **Gained or broken: ${one.problems.join('; ')}**` : '- Nobody gained.', '')
  if (one.problems.length) console.log(`WRONG ${i + 1}. ${one.title}: ${one.problems.join('; ')}`)
})
if (!only) writeFileSync(new URL(`./${who}.md`, import.meta.url), text.join('\n'))
console.log(`${told.length} attempts, ${wrong.length} WRONG`)
process.exit(Math.min(wrong.length, 125))
