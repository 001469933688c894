// A fraudulent customer: what it has it claims, in parts and twice; it takes the bank's money too, and goes through every door.
import { Desk, DHL } from './house.mjs'
import { randomUUID } from 'node:crypto'

export const heading = 'A fraudulent customer'

const token = () => 'dest_' + randomUUID().replaceAll('-', '').replaceAll(/[0-9]/g, 'x').slice(0, 10)
const statuses = answers => answers.map(x => x.status).sort().join(',')
const between = (least, most) => was => was >= least && was <= most
const refused = was => was >= 400 && was < 500
const oneYes = answers => answers.filter(x => x.status < 300).length
const read = async (a, o) => (await a.house.call('GET', `/v1/orders/${o.id}`)).body
const outcome = async (a, c) => (await a.view(c)).outcome
const actions = async (a, c, party = 'CUSTOMER') => ((await a.view(c)).parties ?? []).find(p => p.party === party)?.availableActions ?? []
const recoveries = (a, o) => a.house.all(`/v1/recoveries?merchant=${o.merchant}`)
const askedOfCustomer = async (a, o) => (await recoveries(a, o)).filter(r => r.debtor.party === 'CUSTOMER' && r.state !== 'VOID').reduce((sum, r) => sum + r.amount, 0)
const destination = (a, c, t = token()) => a.act(c, 'destination', 'CUSTOMER', { token: t })
const open = (a, o, lines, more = {}) => a.api('POST', '/v1/cases', { orderId: o.id, kind: 'NOT_RECEIVED', statement: 'Still nothing here.', ...(lines ? { lines } : {}), ...more })
const line = (reference, quantity) => ({ reference, quantity })
const decided = async (a, c, table) => (await a.house.all(`/v1/cases/${c}/decisions`)).filter(d => d.table === table)

async function inTasks(a, o) {
  const desk = await a.house.desk(a.house.credentials.users.supervisor)
  for (let path = '/tasks', i = 0; i < 60; i++) {
    const text = (await desk.page(path)).text
    if (new RegExp(o.reference + '(?![\\w-])').test(text)) return true
    const next = /rel="next"[^>]*href="([^"]+)"/.exec(text)
    if (!next) return false
    path = next[1].replaceAll('&amp;', '&')
  }
  return false
}

/** A browser that has come in by a party's link. */
async function link(a, c, party, more = {}) {
  const made = await a.api('POST', `/v1/cases/${c}/links`, { party, ...more })
  const browser = new Desk(a.house, { username: `the ${party.toLowerCase()}'s link` })
  Object.assign(browser, { link: made.body.id, door: new URL(made.body.url).pathname, at: '/c/case/' + made.body.id })
  await browser.page(browser.door)
  return browser
}
const onPage = (a, browser, what, fields = {}) => a.form(browser, `${browser.at}/${what}`, fields, browser.at)

/** Refunded in full by the merchant's acceptance. */
async function refunded(a, more) {
  const o = await a.order(more)
  await a.day(4)
  const c = await a.claim(o)
  await a.respond(c, 'ACCEPT')
  await a.settled()
  await a.settled()
  a.expect('paid out by the claim', await a.paidOut(o), o.total)
  return { o, c }
}

/** Claimed, contested and denied on a proof. */
async function denied(a, more) {
  const o = await a.order(more)
  await a.day(4)
  await a.proved(o)
  const c = await a.claim(o)
  await a.respond(c, 'CONTEST', { text: 'It was delivered and signed for.' })
  await a.settled()
  return { o, c }
}

async function escalated(a, more) {
  const { o, c } = await denied(a, more)
  await a.act(c, 'escalate', 'CUSTOMER', { reason: 'I do not agree.' })
  await a.settled()
  return { o, c }
}

const award = (a, c, ruling = 'REFUND', more = {}) => a.act(c, 'award', undefined, { ruling, ...(ruling === 'DENY' ? {} : { borneBy: 'MERCHANT' }), reason: 'By the file before us.', ...more }, { key: a.house.guarantor })

export const attempts = [
  { title: 'Opens the same claim four times in the same instant', wanted: 'four refunds of one order',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const all = await Promise.all([1, 2, 3, 4].map(() => open(a, o)))
      a.expect('claims taken', oneYes(all), 1)
      for (const one of all) if (one.status === 201) await a.respond(one.body.id, 'ACCEPT')
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Claims overlapping units of one line at the same instant', wanted: 'five pieces of three',
    async play(a) {
      const o = await a.order({ lines: [[3, 1000]] })
      await a.day(4)
      const all = await Promise.all([2, 2, 1].map(q => open(a, o, [line('1', q)])))
      for (const one of all) if (one.status === 201) await a.respond(one.body.id, 'ACCEPT')
      await a.day(5)
      const rest = await open(a, o, [line('1', 3)])
      if (rest.status === 201) await a.respond(rest.body.id, 'ACCEPT')
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), between(1000, 3000))
    } },
  { title: 'Claims piece by piece what does not divide evenly', wanted: 'the rounding, three times',
    async play(a) {
      const o = await a.order({ lines: [[3, 333]], amounts: { shipping: 100, tax: 61 } })
      await a.day(4)
      for (let i = 0; i < 3; i++) {
        const c = await a.claim(o, { 1: 1 })
        if (c) await a.respond(c, 'ACCEPT')
        await a.day(5 + i)
      }
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 1160)
      a.expect('a fourth piece', (await open(a, o, [line('1', 1)])).status, refused)
    } },
  { title: 'Claims one line and, beside it, the whole order', wanted: 'the first line twice',
    async play(a) {
      const o = await a.order({ lines: [[1, 2000], [1, 3000]] })
      await a.day(4)
      const both = await Promise.all([open(a, o, [line('1', 1)]), open(a, o)])
      for (const one of both) if (one.status === 201) await a.respond(one.body.id, 'ACCEPT')
      await a.day(6)
      const rest = await open(a, o)
      if (rest.status === 201) await a.respond(rest.body.id, 'ACCEPT')
      await a.day(10)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Claims a refunded line again, alone, with another one, with another statement', wanted: 'the line twice',
    async play(a) {
      const o = await a.order({ lines: [[1, 2000], [1, 3000]] })
      await a.day(4)
      await a.respond(await a.claim(o, { 1: 1 }), 'ACCEPT')
      await a.day(6)
      a.expect('alone', (await open(a, o, [line('1', 1)])).status, refused)
      const both = await open(a, o, [line('1', 1), line('2', 1)], { statement: 'Now both are missing.' })
      if (both.status === 201) await a.respond(both.body.id, 'ACCEPT')
      await a.day(10)
      a.expect('truly paid', await a.paidOut(), [2000, 5000])
    } },
  { title: 'Takes part of the price as an offer, then claims the same thing anew', wanted: 'the part and the whole',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.respond(c, 'OFFER', { offer: { remedy: 'PARTIAL_REFUND', amount: 2000 } })
      const n = (await a.view(c)).offers[0]?.number ?? 1
      await a.act(c, `offers/${n}/accept`, 'CUSTOMER')
      await a.day(6)
      a.expect('outcome', await outcome(a, c), 'PARTIALLY_REFUNDED')
      const again = await open(a, o)
      a.expect('claimed again', again.status, refused)
      await a.day(10)
      a.expect('truly paid', await a.paidOut(), 2000)
    } },
  { title: 'Takes an offer twice, declines it, and has the merchant accept, all at once', wanted: 'the offer and the refund',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.respond(c, 'OFFER', { offer: { remedy: 'PARTIAL_REFUND', amount: 2000 } })
      const n = (await a.view(c)).offers[0]?.number ?? 1
      const all = await Promise.all([a.act(c, `offers/${n}/accept`, 'CUSTOMER'), a.act(c, `offers/${n}/accept`, 'CUSTOMER'), a.act(c, `offers/${n}/decline`, 'CUSTOMER'), a.respond(c, 'ACCEPT')])
      a.expect('told yes', oneYes(all), between(1, 2))
      await a.day(10)
      a.expect('truly paid', await a.paidOut(), [2000, 5000])
      a.expect('refunded', (await read(a, o)).refunded, await a.paidOut())
    } },
  { title: 'Takes an offer on the page of its link and declines it over the API at the same instant', wanted: 'to have both answers stand',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.respond(c, 'OFFER', { offer: { remedy: 'PARTIAL_REFUND', amount: 2000 } })
      const n = (await a.view(c)).offers[0]?.number ?? 1
      const page = await link(a, c, 'CUSTOMER')
      await Promise.all([onPage(a, page, `offers/${n}/accept`), a.act(c, `offers/${n}/decline`, 'CUSTOMER')])
      await a.day(9)
      const paid = await a.paidOut()
      a.expect('truly paid', paid, [0, 2000])
      a.expect('offer and money agree', (await a.view(c)).offers[0]?.state + ':' + paid, ['ACCEPTED:2000', 'DECLINED:0'])
    } },
  { title: 'Has the bank open a chargeback, has the claim accepted, and the bank decides for it', wanted: '50.00 from the bank and 50.00 from the merchant',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.fact(o, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 5000, reference: 'cb-1' })
      await a.respond(c, 'ACCEPT')
      await a.day(6)
      a.expect('paid while the bank decides', await a.paidOut(), 0)
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 0)
      a.expect('outcome', await outcome(a, c), 'SETTLED_ELSEWHERE')
    } },
  { title: 'Opens the chargeback in the same instant in which the merchant accepts', wanted: 'both, in the gap between ruling and sending',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await Promise.all([a.respond(c, 'ACCEPT'), a.event(o, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 5000, reference: 'cb-1' })])
      await a.day(5)
      await a.event(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.day(9)
      const paid = await a.paidOut()
      a.expect('truly paid', paid, [0, 5000])
      a.expect('asked of the customer', await askedOfCustomer(a, o), paid)
    } },
  { title: 'Is refunded, and gets it from its bank as well', wanted: '50.00 twice',
    async play(a) {
      const { o } = await refunded(a)
      await a.fact(o, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 5000, reference: 'cb-1', reason: 'NOT_RECEIVED' })
      await a.settled()
      a.expect('somebody knows', await inTasks(a, o), true)
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.day(9)
      a.expect('asked of the customer', await askedOfCustomer(a, o), 5000)
    } },
  { title: 'Loses the first round at the bank, wins the second', wanted: 'that only the first is remembered',
    async play(a) {
      const { o } = await refunded(a)
      const round = (type, n, more = {}) => a.fact(o, type, { source: 'BANK', reference: 'cb-1', round: n, ...more })
      await round('CHARGEBACK_OPENED', 1, { amount: 5000 })
      await round('CHARGEBACK_WON', 1)
      await a.day(6)
      a.expect('asked after the win', await askedOfCustomer(a, o), 0)
      await round('CHARGEBACK_OPENED', 2, { amount: 5000 })
      await a.day(8)
      await round('CHARGEBACK_LOST', 2)
      await a.day(9)
      a.expect('asked after the loss', await askedOfCustomer(a, o), 5000)
    } },
  { title: 'Splits the bank\'s money over two chargebacks of 25.00', wanted: 'that one of them is overlooked',
    async play(a) {
      const { o } = await refunded(a)
      const at = await a.house.now()
      for (const r of ['cb-1', 'cb-2']) await a.fact(o, 'CHARGEBACK_OPENED', { at, source: 'BANK', amount: 2500, reference: r })
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.settled()
      a.expect('asked while one is open', await askedOfCustomer(a, o), 0)
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-2' })
      await a.day(9)
      a.expect('asked of the customer', await askedOfCustomer(a, o), 5000)
    } },
  { title: 'Has the bank take the card back as stolen after the refund', wanted: 'the second money; and the true holder would be asked for it',
    async play(a) {
      const { o } = await refunded(a)
      await a.fact(o, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 5000, reference: 'cb-1', reason: 'FRAUD' })
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.day(6)
      a.expect('asked by itself', await askedOfCustomer(a, o), 0)
      a.expect('a person decides', await inTasks(a, o), true)
    } },
  { title: 'Is paid another way while its destination is awaited, and names one then', wanted: 'both ways',
    async play(a) {
      const o = await a.order({ pay: 'BANK_SLIP' })
      await a.day(4)
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.settled()
      await a.fact(o, 'REFUNDED', { source: 'MARKETPLACE', amount: 3500, reference: 're-1' })
      await destination(a, c)
      await a.day(6)
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 1500)
    } },
  { title: 'Names three destinations in the same instant', wanted: 'three payouts',
    async play(a) {
      const o = await a.order({ pay: 'TRANSFER' })
      await a.day(4)
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.settled()
      const all = await Promise.all([1, 2, 3].map(() => destination(a, c)))
      a.expect('taken, the last one before it is sent holds', oneYes(all), between(1, 3))
      await a.day(6)
      a.expect('after it was sent', (await destination(a, c)).status, refused)
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Names another destination on its page while the API\'s is on its way', wanted: 'the money at both',
    async play(a) {
      const o = await a.order({ pay: 'BANK_SLIP' })
      await a.day(4)
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.settled()
      const page = await link(a, c, 'CUSTOMER')
      const [one, two] = await Promise.all([onPage(a, page, 'destination', { token: token() }), destination(a, c)])
      a.expect('taken, the last one before it is sent holds', [one.status, two.status].every(s => s < 500), true)
      await onPage(a, page, 'destination', { token: token() })
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Has its bank send the payout back and names another account', wanted: 'the first payout and the second',
    async play(a) {
      const o = await a.order({ pay: 'BANK_SLIP' })
      await a.day(4)
      const c = await a.claim(o)
      await a.provider(o, 'BOUNCE')
      await a.respond(c, 'ACCEPT')
      await a.settled()
      await destination(a, c)
      await a.day(7)
      a.expect('came back', await a.paidOut(), 0)
      const again = await destination(a, c)
      a.note(`another destination: ${again.status}`)
      const id = (await a.view(c)).refunds[0].id
      const desk = await a.house.desk(a.house.credentials.users.agent)
      await a.form(desk, `/refunds/${id}/retry`, {}, `/cases/${c}`)
      await a.day(8)
      await destination(a, c)
      await a.day(12)
      a.expect('truly paid', await a.paidOut(), [0, 5000])
      a.expect('books and provider agree', (await read(a, o)).refunded, await a.paidOut())
    } },
  { title: 'Names a destination before anything is ruled, for the merchant, after the end, for a card refund', wanted: 'a destination that waits for money',
    async play(a) {
      const o = await a.order({ pay: 'BANK_SLIP' }), card = await a.order()
      await a.day(4)
      const c = await a.claim(o), d = await a.claim(card)
      a.expect('too early', (await destination(a, c)).status, refused)
      await a.respond(c, 'ACCEPT')
      await a.respond(d, 'ACCEPT')
      await a.settled()
      a.expect('for the merchant', (await a.act(c, 'destination', 'MERCHANT', { token: token() })).status, refused)
      a.expect('of a card refund', (await destination(a, d)).status, refused)
      await destination(a, c)
      await a.day(8)
      a.expect('after the end', (await destination(a, c)).status, refused)
      a.expect('truly paid', await a.paidOut(), 10000)
    } },
  { title: 'Names a card number, an IBAN, blanks and two thousand signs as its destination', wanted: 'that account data is kept and shown',
    async play(a) {
      const o = await a.order({ pay: 'BANK_SLIP' })
      await a.day(4)
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.settled()
      for (const bad of ['4111 1111 1111 1111', 'DE89 3704 0044 0532 0130 00', '', '   ', 'x'.repeat(2000), 'a b', '<script>']) {
        const { status } = await a.house.call('POST', `/v1/cases/${c}/destination`, { party: 'CUSTOMER', token: bad })
        a.expect('status of an odd token', status, refused)
      }
      await destination(a, c)
      await a.day(8)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Names its own destination on the merchant\'s page', wanted: 'another customer\'s payout',
    async play(a) {
      const o = await a.order({ pay: 'BANK_SLIP' })
      await a.day(4)
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.settled()
      const page = await link(a, c, 'MERCHANT')
      a.expect('destination by the merchant\'s link', (await onPage(a, page, 'destination', { token: token() })).status, refused)
      await a.day(8)
      a.expect('truly paid', await a.paidOut(), 0)
    } },
  { title: 'Accepts its own claim on the merchant\'s forms with the customer\'s link', wanted: 'a refund without the merchant',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      const page = await link(a, c, 'CUSTOMER')
      a.expect('accept', (await onPage(a, page, 'accept', { confirm: 'yes' })).status, refused)
      a.expect('offer', (await onPage(a, page, 'offer', { amount: '50.00' })).status, refused)
      a.expect('object', (await onPage(a, page, 'object', { text: 'I object to it.' })).status, refused)
      a.expect('status', (await a.view(c)).status, 'WAITING_MERCHANT')
      await a.act(c, 'withdraw', 'CUSTOMER')
    } },
  { title: 'Goes with the link of its own case into another customer\'s case', wanted: 'to withdraw, see or redirect what is not its own',
    async play(a) {
      const mine = await a.order(), theirs = await a.order({ pay: 'BANK_SLIP' })
      await a.day(4)
      const c = await a.claim(mine), d = await a.claim(theirs)
      await a.respond(d, 'ACCEPT')
      await a.settled()
      const page = await link(a, c, 'CUSTOMER'), other = await link(a, d, 'CUSTOMER')
      a.expect('seen', (await page.page(other.at)).status, refused)
      for (const [what, fields] of [['withdraw', { confirm: 'yes' }], ['destination', { token: token() }], ['evidence', { type: 'OTHER', text: 'Mine.' }]]) {
        const answer = await a.form(page, `${other.at}/${what}`, fields, page.at)
        a.expect(`${what} in the other case`, answer.status, refused)
      }
      a.expect('status of the other', (await a.view(d)).status, 'WAITING_CUSTOMER')
      a.expect('truly paid', await a.paidOut(theirs), 0)
      await destination(a, d)
      await a.day(8)
      a.expect('paid to the right one', await a.paidOut(theirs), 5000)
    } },
  { title: 'Goes on with a link that was revoked, and with one that is over', wanted: 'a key that nobody can take away',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      const first = await link(a, c, 'CUSTOMER')
      const second = await link(a, c, 'CUSTOMER', { expiresAt: new Date(Date.now() + 15000).toISOString() }) // links go by the real clock
      await a.api('DELETE', `/v1/cases/${c}/links/${first.link}`)
      a.expect('revoked', (await onPage(a, first, 'withdraw', { confirm: 'yes' })).status, refused)
      a.expect('its door', (await first.page(first.door)).status, refused)
      await new Promise(resolve => setTimeout(resolve, 16000))
      a.expect('over', (await onPage(a, second, 'withdraw', { confirm: 'yes' })).status, refused)
      a.expect('still open', (await a.view(c)).status, 'WAITING_MERCHANT')
      await a.act(c, 'withdraw', 'CUSTOMER')
    } },
  { title: 'Says that the parcel came, then that it did not, then claims again', wanted: 'the parcel and its price',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.fact(o, 'DELIVERED', { at: await a.ago(1), source: 'CARRIER', ...DHL })
      await a.settled()
      await Promise.all([a.act(c, 'delivery-confirmation', 'CUSTOMER', { received: true }), a.act(c, 'delivery-confirmation', 'CUSTOMER', { received: true })])
      await a.settled()
      a.expect('outcome', await outcome(a, c), 'DELIVERED')
      a.expect('not received after all', (await a.act(c, 'delivery-confirmation', 'CUSTOMER', { received: false })).status, refused)
      a.expect('appeal', (await a.act(c, 'appeals', 'CUSTOMER', { ground: 'ERROR_OF_FACT', text: 'It did not come.' })).status, refused)
      const again = await open(a, o)
      a.note(`claimed again: ${again.status}`)
      await a.day(20)
      a.expect('truly paid', await a.paidOut(), 0)
    } },
  { title: 'Says yes and no to the delivery in the same instant', wanted: 'an answer that can be read both ways',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.fact(o, 'DELIVERED', { at: await a.ago(1), source: 'CARRIER', ...DHL })
      await a.settled()
      const both = await Promise.all([true, false].map(received => a.act(c, 'delivery-confirmation', 'CUSTOMER', { received })))
      a.expect('one yes', oneYes(both), 1)
      await a.day(6)
      a.expect('truly paid by word alone', await a.paidOut(), 0)
    } },
  { title: 'Withdraws in the same instant in which the merchant accepts, and claims again', wanted: 'a refund from each claim',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await Promise.all([a.respond(c, 'ACCEPT'), a.act(c, 'withdraw', 'CUSTOMER')])
      await a.day(5)
      const again = await open(a, o)
      if (again.status === 201) await a.respond(again.body.id, 'ACCEPT')
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), [0, 5000])
      a.expect('what the case says', (await outcome(a, c)) + ':' + (again.status === 201), ['REFUNDED:false', 'WITHDRAWN:true', 'WITHDRAWN:false'])
    } },
  { title: 'Withdraws while its destination is awaited, and names one all the same', wanted: 'a paid claim that counts as withdrawn',
    async play(a) {
      const o = await a.order({ pay: 'TRANSFER' })
      await a.day(4)
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.settled()
      const w = await a.act(c, 'withdraw', 'CUSTOMER')
      await destination(a, c)
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), w.status < 300 ? 0 : 5000)
    } },
  { title: 'Opens and withdraws six claims, and has the last one accepted', wanted: 'old claims that wake up',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      let last
      for (let i = 0; i < 6; i++) {
        const c = await a.claim(o)
        if (!c) break
        last = c
        if (i < 5) await a.act(c, 'withdraw', 'CUSTOMER')
      }
      await a.respond(last, 'ACCEPT')
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), [0, 5000])
    } },
  { title: 'Appeals a denial three times at once and puts it before the guarantor too', wanted: 'two people that each give the money',
    async play(a) {
      const { o, c } = await denied(a)
      const appeal = () => a.act(c, 'appeals', 'CUSTOMER', { ground: 'DECIDED_BY_TABLE', text: 'I never got it.' })
      const all = await Promise.all([appeal(), appeal(), appeal(), a.act(c, 'escalate', 'CUSTOMER', { reason: 'No.' })])
      a.expect('one way', oneYes(all), between(1, 2))
      await a.settled()
      a.expect('status', (await a.view(c)).status, ['UNDER_REVIEW', 'WAITING_GUARANTOR'])
      a.expect('truly paid', await a.paidOut(), 0)
      await a.act(c, 'withdraw', 'CUSTOMER')
    } },
  { title: 'Is paid by the merchant outside after the award, and names its destination', wanted: 'the guarantor\'s money and the merchant\'s',
    async play(a) {
      const { o, c } = await escalated(a)
      await award(a, c)
      await a.settled()
      await a.fact(o, 'REFUNDED', { source: 'MERCHANT', amount: 5000, reference: 're-1' })
      await a.settled()
      await a.fact(o, 'REFUNDED', { source: 'PROVIDER', amount: 5000, reference: 're-1' })
      await destination(a, c)
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 0)
      a.expect('recovered from nobody', (await recoveries(a, o)).filter(r => r.outstanding).length, 0)
    } },
  { title: 'Is awarded twice, accepted and paid, all in the same instant', wanted: 'two payouts of the guarantor and one of the merchant',
    async play(a) {
      const { o, c } = await escalated(a)
      const all = await Promise.all([award(a, c), award(a, c), a.respond(c, 'ACCEPT')])
      a.expect('told yes', oneYes(all), 1)
      await a.settled()
      await Promise.all([destination(a, c), destination(a, c)])
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Has the bank take all back while the guarantor decides, then names a destination for the award', wanted: 'the bank\'s money and the guarantor\'s',
    async play(a) {
      const { o, c } = await escalated(a)
      await a.fact(o, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 5000, reference: 'cb-1' })
      await a.settled()
      const early = await award(a, c)
      await a.settled()
      await destination(a, c)
      await a.day(6)
      a.expect('paid while the bank decides', await a.paidOut(), 0)
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      if (early.status >= 300) await award(a, c)
      await a.settled()
      await destination(a, c)
      await a.day(10)
      a.expect('truly paid', await a.paidOut(), 0)
      a.expect('outcome', await outcome(a, c), 'SETTLED_ELSEWHERE')
    } },
  { title: 'Awards to itself with the marketplace\'s key and for every party', wanted: 'the guarantor\'s money',
    async play(a) {
      const { o, c } = await escalated(a)
      for (const party of ['CUSTOMER', 'MARKETPLACE', 'GUARANTOR', undefined]) {
        const answer = await a.act(c, 'award', party, { ruling: 'REFUND', borneBy: 'MERCHANT', reason: 'To me, please.' })
        a.expect('status', answer.status, refused)
      }
      await a.day(6)
      a.expect('truly paid', await a.paidOut(), 0)
      await a.act(c, 'withdraw', 'CUSTOMER')
    } },
  { title: 'Does not want to wait, twice, and claims what was never announced', wanted: 'the delay\'s refund and the claim\'s',
    async play(a) {
      const o = await a.order({ days: 20 })
      await a.fact(o, 'DELAY_ANNOUNCED', { source: 'MERCHANT', deliverBy: new Date((await a.house.now()).getTime() + 25 * 864e5).toISOString().slice(0, 10) })
      await a.day(2)
      const at = await a.house.now()
      await Promise.all([a.event(o, 'DELAY_DECLINED', { at }), a.event(o, 'DELAY_DECLINED', { at: new Date(at.getTime() - 1000) }), a.event(o, 'CANCELLED', { source: 'MERCHANT' })])
      await a.day(4)
      const c = await open(a, o)
      if (c.status === 201) await a.respond(c.body.id, 'ACCEPT')
      await a.day(25)
      const late = await open(a, o)
      a.expect('claimed later', late.status, refused)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Claims in the same instant in which the merchant cancels', wanted: 'the cancellation\'s refund and the claim\'s',
    async play(a) {
      const o = await a.order({ lines: [[1, 2000], [2, 1500]] })
      await a.day(4)
      await Promise.all([open(a, o, [line('1', 1)]), a.event(o, 'CANCELLED', { source: 'MERCHANT' }), open(a, o, [line('2', 2)])])
      await a.day(12)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Keeps a late parcel of 25.00 and then goes to its bank', wanted: 'goods, refund and the bank\'s money',
    async play(a) {
      const { o, c } = await refunded(a, { total: 2500 })
      await a.day(8)
      await a.proved(o)
      await a.settled()
      a.expect('late parcel decided', (await decided(a, c, 'LateDelivery')).length, between(1, 9))
      await a.fact(o, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 2500, reference: 'cb-1' })
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.day(12)
      a.expect('asked of the customer', await askedOfCustomer(a, o), 2500)
    } },
  { title: 'Never sends the late parcel of 50.00 back', wanted: 'goods and money',
    async play(a) {
      const { o, c } = await refunded(a)
      await a.day(8)
      await a.proved(o)
      await a.settled()
      a.expect('what the table says', JSON.stringify((await decided(a, c, 'LateDelivery')).map(d => d.outputs)), s => s.includes('SEND_BACK'))
      await a.day(60)
      a.expect('asked of the customer', await askedOfCustomer(a, o), 5000)
    } },
  { title: 'Is asked for a late parcel and charges back too', wanted: 'to be asked once only for two things',
    async play(a) {
      const { o } = await refunded(a)
      await a.day(8)
      await a.proved(o)
      await a.settled()
      await a.fact(o, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 5000, reference: 'cb-1' })
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.day(60)
      // paid 50.00; has 50.00 of the refund, 50.00 of the bank and the goods
      a.expect('asked of the customer', await askedOfCustomer(a, o), 10000)
    } },
  { title: 'Keeps every late parcel of 20.00', wanted: 'a way of shopping',
    async play(a) {
      const customer = 'keeper-' + randomUUID().slice(0, 6)
      const all = []
      for (let i = 0; i < 3; i++) all.push(await a.order({ total: 2000, customer }))
      await a.day(4)
      const cases = []
      for (const o of all) {
        const c = await a.claim(o)
        await a.respond(c, 'ACCEPT')
        cases.push(c)
      }
      for (let i = 0; i < 3; i++) {
        await a.day(7 + i)
        await a.proved(all[i])
        await a.settled()
      }
      a.expect('the third one', JSON.stringify((await decided(a, cases[2], 'LateDelivery')).map(d => d.outputs)), s => s.includes('SEND_BACK'))
    } },
  { title: 'Claims on the last day, and long after', wanted: 'a claim that never ends',
    async play(a) {
      const last = await a.order(), after = await a.order()
      await a.day(31)
      a.expect('in time', (await open(a, last)).status, 201)
      await a.day(40)
      a.expect('too late', (await open(a, after)).status, refused)
      a.expect('too late, in part', (await open(a, after, [line('1', 1)])).status, refused)
    } },
  { title: 'Claims before the day, and then with and without words in the same instant', wanted: 'two claims from one kept statement',
    async play(a) {
      const o = await a.order()
      a.expect('too early', (await open(a, o)).status, refused)
      await a.day(4)
      const both = await Promise.all([a.api('POST', '/v1/cases', { orderId: o.id, kind: 'NOT_RECEIVED' }), open(a, o)])
      a.expect('claims taken', oneYes(both), 1)
    } },
  { title: 'Two orders on one payment: the bank takes all of it, reported on the first; claims the second', wanted: 'the second order\'s money twice',
    async play(a) {
      const payment = { provider: 'sandbox', reference: 'pay_' + randomUUID().slice(0, 8).replaceAll(/[0-9]/g, 'x'), method: 'CARD' }
      const one = await a.order({ total: 5000, payment }), two = await a.order({ total: 3000, payment })
      await a.day(4)
      const c = await a.claim(two)
      await a.fact(one, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 8000, reference: 'cb-1' })
      await a.fact(one, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.respond(c, 'ACCEPT')
      await a.day(9)
      a.expect('truly paid', await a.paidOut(two), 0)
      a.expect('outcome', await outcome(a, c), 'SETTLED_ELSEWHERE')
    } },
  { title: 'Two orders on one payment: refunded for one, then the bank takes all of the payment', wanted: 'that nobody counts over both; or it is asked for more than it has twice',
    async play(a) {
      const payment = { provider: 'sandbox', reference: 'pay_' + randomUUID().slice(0, 8).replaceAll(/[0-9]/g, 'x'), method: 'CARD' }
      const one = await a.order({ total: 5000, payment }), two = await a.order({ total: 3000, payment })
      await a.day(4)
      await a.respond(await a.claim(one), 'ACCEPT')
      await a.day(6)
      a.expect('paid out by the claim', await a.paidOut(one), 5000)
      await a.fact(one, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 8000, reference: 'cb-1' })
      await a.fact(one, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.day(9)
      // paid 80.00, has 50.00 and 80.00
      a.expect('asked of the customer', await askedOfCustomer(a, one) + await askedOfCustomer(a, two), 5000)
    } },
  { title: 'An outside refund that closed its claim is taken back, and it claims again', wanted: 'to be paid twice; without a way it would lose all',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      const back = await a.fact(o, 'REFUNDED', { source: 'PROVIDER', amount: 5000, reference: 're-1' })
      await a.settled()
      a.expect('outcome', await outcome(a, c), 'SETTLED_ELSEWHERE')
      await a.fact(o, 'RETRACTED', { source: 'PROVIDER', eventId: back.event?.id ?? (await read(a, o)).events.find(e => e.type === 'REFUNDED').id })
      await a.settled()
      const again = await open(a, o)
      a.expect('claims again', again.status, 201)
      if (again.status === 201) await a.respond(again.body.id, 'ACCEPT')
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Has the carrier\'s proof taken back after the denial', wanted: 'a refund by a table',
    async play(a) {
      const { o, c } = await denied(a)
      const id = (await read(a, o)).events.find(e => e.type === 'DELIVERED').id
      await a.fact(o, 'RETRACTED', { source: 'CARRIER', eventId: id })
      await a.settled()
      await a.day(7)
      a.expect('truly paid', await a.paidOut(), 0)
      a.expect('a person decides', await inTasks(a, o), true)
      await a.act(c, 'withdraw', 'CUSTOMER')
    } },
  { title: 'Uses one Idempotency-Key for two orders, and for two wishes', wanted: 'an answer that belongs to another order',
    async play(a) {
      const one = await a.order(), two = await a.order()
      await a.day(4)
      const headers = { 'idempotency-key': randomUUID().replaceAll(/[0-9]/g, 'x') }
      const first = await a.api('POST', '/v1/cases', { orderId: one.id, kind: 'NOT_RECEIVED', statement: 'Nothing.' }, { headers })
      const same = await a.api('POST', '/v1/cases', { orderId: one.id, kind: 'NOT_RECEIVED', statement: 'Nothing.' }, { headers })
      const other = await a.api('POST', '/v1/cases', { orderId: two.id, kind: 'NOT_RECEIVED', statement: 'Nothing.' }, { headers })
      a.expect('the same again is the same case', same.body.id === first.body.id, true)
      a.expect('another body', other.status, 422)
    } },
  { title: 'Splits 6,000.00 into six claims with a merchant that accepts them all', wanted: '6,000.00 that no person ever sees',
    async play(a) {
      const o = await a.order({ lines: Array.from({ length: 6 }, () => [1, 100000]) })
      await a.day(4)
      for (let i = 1; i <= 6; i++) {
        const c = await a.claim(o, { [i]: 1 })
        if (c) await a.respond(c, 'ACCEPT')
        if (i === 3) await a.settled()
      }
      await a.day(9)
      a.expect('paid without a person', await a.paidOut(), was => was <= 500000)
    } },
  { title: 'Claims lines that are not there, none, less than one, more than all, the same twice', wanted: 'more than was ordered',
    async play(a) {
      const o = await a.order({ lines: [[2, 1000]] })
      await a.day(4)
      const bad = [[line('9', 1)], [], [line('1', 0)], [line('1', -1)], [line('1', 3)], [line('1', 1), line('1', 1)], [line('1', 1.5)], [line('1', '1')], [line('1', 1e12)], [line('1', null)], { 1: 1 }, 'all']
      for (const lines of bad) a.expect(`lines ${JSON.stringify(lines)}`, (await open(a, o, lines)).status, Array.isArray(lines) && lines.length === 0 ? s => s < 500 : refused)
      await a.day(6)
      a.expect('truly paid', await a.paidOut(), 0)
    } },
  { title: 'Sends odd orders, kinds, words and shapes', wanted: 'a fault that tells something',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const bodies = [{ orderId: randomUUID() }, { orderId: 'x' }, { orderId: null }, { orderId: [o.id] }, { orderId: o.id.toUpperCase() + ' ' }, { orderId: o.id, statement: '' }, { orderId: o.id, statement: 'a\u0000b' },
        { orderId: o.id, statement: '\ud800' }, { orderId: o.id, statement: 'x'.repeat(100000) }, { orderId: o.id, kind: 'RETURN' }, { orderId: o.id, kind: 'not_received' }, { orderId: o.id, desiredRemedy: 'GOLD' }, { orderId: o.id, party: 'MERCHANT' }, { orderId: o.id, amount: 999999 }]
      for (const body of bodies) a.expect('status', (await a.api('POST', '/v1/cases', { kind: 'NOT_RECEIVED', statement: 'Nothing.', ...body })).status, s => s < 500)
      for (const raw of ['', '[]', '{', 'null', '"x"', '{"orderId":1e999}', '['.repeat(5000)]) a.expect('status of a broken body', (await a.api('POST', '/v1/cases', raw, { headers: { 'content-type': 'application/json' } })).status, refused)
    } },
  { title: 'Disputes what it is asked for, again and again, on its page and for the merchant', wanted: 'that a disputed demand is forgotten',
    async play(a) {
      const { o, c } = await refunded(a)
      await a.fact(o, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 5000, reference: 'cb-1' })
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.settled()
      const mine = (await recoveries(a, o)).find(r => r.debtor.party === 'CUSTOMER')
      const page = await link(a, c, 'CUSTOMER')
      await Promise.all([onPage(a, page, `recoveries/${mine.id}/dispute`, { text: 'I have nothing twice, look again.' }), a.api('POST', `/v1/recoveries/${mine.id}/dispute`, { party: 'CUSTOMER', reason: 'I have nothing twice.' })])
      a.expect('for the merchant', (await a.api('POST', `/v1/recoveries/${mine.id}/dispute`, { party: 'MERCHANT', reason: 'Nor have I.' })).status, refused)
      const theirs = (await recoveries(a, o)).find(r => r.debtor.party === 'MERCHANT')
      if (theirs) a.expect('another\'s debt', (await onPage(a, page, `recoveries/${theirs.id}/dispute`, { text: 'It shall not pay either.' })).status, refused)
      await a.day(30)
      a.expect('asked of the customer', await askedOfCustomer(a, o), 5000)
      a.expect('a person decides', await inTasks(a, o), true)
    } },
  { title: 'Pays its demand with the same reference twice, too much, nothing, and by setting it off', wanted: 'a demand that counts as paid',
    async play(a) {
      const { o } = await refunded(a)
      await a.fact(o, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 5000, reference: 'cb-1' })
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.settled()
      const mine = (await recoveries(a, o)).find(r => r.debtor.party === 'CUSTOMER')
      const pay = body => a.api('POST', `/v1/recoveries/${mine.id}/payments`, body)
      for (const amount of [0, -1, 5001, 1e15, 1.5]) a.expect(`a payment of ${amount}`, (await pay({ amount, reference: 'p' + amount })).status, refused)
      await Promise.all([1, 2, 3].map(() => pay({ amount: 2000, reference: 'p-1' })))
      a.expect('another amount', (await pay({ amount: 3000, reference: 'p-1' })).status, refused)
      a.expect('set off', (await pay({ amount: 3000, reference: 'p-2', kind: 'SET_OFF' })).status, s => s < 500)
      const now = (await recoveries(a, o)).find(r => r.id === mine.id)
      a.expect('outstanding', now.outstanding, [3000, 0])
      a.note(`state ${now.state}, received ${now.received}`)
    } },
  { title: 'Has an offer taken and the bank\'s money for the rest that it gave up', wanted: 'more than it paid',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.respond(c, 'OFFER', { offer: { remedy: 'PARTIAL_REFUND', amount: 2000 } })
      await a.act(c, 'offers/1/accept', 'CUSTOMER')
      await a.settled()
      await a.settled()
      a.expect('paid', await a.paidOut(), 2000)
      await a.fact(o, 'CHARGEBACK_OPENED', { source: 'BANK', amount: 5000, reference: 'cb-1' })
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'BANK', reference: 'cb-1' })
      await a.day(9)
      a.expect('asked of the customer', await askedOfCustomer(a, o), 2000)
    } },
  { title: 'Imports its order once more, with a claim and another payment', wanted: 'a second order for the same goods',
    async play(a) {
      const o = await a.order()
      const at = (await a.house.now()).toISOString()
      const text = [{ order: o.body, events: [{ type: 'PAID', occurredAt: at, amount: 99999, reference: 'x' }], claims: [{ kind: 'NOT_RECEIVED', statement: 'Nothing.', occurredAt: at }] }, { order: { ...o.body, reference: o.reference + '-i' }, events: [{ type: 'PAID', occurredAt: at }, { type: 'CANCELLED', occurredAt: at, source: 'MERCHANT' }] }].map(x => JSON.stringify(x)).join('\n')
      const sent = await a.api('POST', '/v1/imports', text, { headers: { 'content-type': 'application/x-ndjson' } })
      a.expect('status', sent.status, s => s < 500)
      await a.day(5)
      a.expect('paid of the order', (await read(a, o)).paid, 5000)
      a.expect('truly paid', await a.paidOut(), 0)
    } },
]
