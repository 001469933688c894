// A sloppy payment provider and bank: what it reports comes twice, late, in another order, contradicts itself, or is about our own money.
import { DHL } from './house.mjs'
import { randomUUID } from 'node:crypto'

export const heading = 'A sloppy payment provider and bank'

const letters = () => randomUUID().replaceAll('-', '').replaceAll(/[0-9]/g, x => 'ghijklmnop'[x]).slice(0, 9)
const between = (least, most) => was => was >= least && was <= most
const refused = was => was >= 400 && was < 500
const noFault = was => was < 500
const P = { source: 'PROVIDER' }, B = { source: 'BANK' }
const read = async (a, o) => (await a.house.call('GET', `/v1/orders/${o.id}`)).body
const outcome = async (a, c) => (await a.view(c)).outcome
const recoveries = (a, o) => a.house.all(`/v1/recoveries?merchant=${o.merchant}`)
const askedOfCustomer = async (a, o) => (await recoveries(a, o)).filter(r => r.debtor.party === 'CUSTOMER' && r.state !== 'VOID').reduce((sum, r) => sum + r.amount, 0)
const destination = (a, c) => a.act(c, 'destination', 'CUSTOMER', { token: 'dest_' + letters() })
const open = (a, o, lines) => a.api('POST', '/v1/cases', { orderId: o.id, kind: 'NOT_RECEIVED', statement: 'Still nothing here.', ...(lines ? { lines } : {}) })
const line = (reference, quantity) => ({ reference, quantity })
const eventId = async (a, o, type, which = () => true) => (await read(a, o)).events.filter(e => e.type === type && !e.retracted && which(e)).at(-1)?.id
const retract = async (a, o, type, more = P, which) => a.event(o, 'RETRACTED', { ...more, eventId: await eventId(a, o, type, which) })
const movements = async (a, o) => (await a.house.all('/v1/sandbox/provider/payments')).filter(p => p.orderId === o.id)
const shared = () => ({ provider: 'sandbox', reference: 'pay_' + letters(), method: 'CARD' })
const told = (a, reference, next) => a.house.call('PUT', `/v1/sandbox/provider/${reference}`, { next })
const earlier = async (a, seconds) => new Date((await a.house.now()).getTime() - seconds * 1000)

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

async function accepted(a, o, lines) {
  const c = await a.claim(o, lines)
  await a.respond(c, 'ACCEPT')
  await a.settled()
  await a.settled()
  return c
}

async function refunded(a, more) {
  const o = await a.order(more)
  await a.day(4)
  const c = await accepted(a, o)
  a.expect('paid out by the claim', await a.paidOut(o), o.total)
  return { o, c }
}

/** Accepted, and the customer is asked where the money goes. */
async function awaiting(a, more) {
  const o = await a.order({ pay: 'TRANSFER', ...more })
  await a.day(4)
  const c = await accepted(a, o)
  a.expect('status', (await a.view(c)).status, 'WAITING_CUSTOMER')
  return { o, c }
}

const desk = (a, role = 'agent') => a.house.desk(a.house.credentials.users[role])
const retry = async (a, c, role) => a.form(await desk(a, role), `/refunds/${(await a.view(c)).refunds[0].id}/retry`, {}, `/cases/${c}`)

export const attempts = [
  { title: 'Says "paid in full" five times, in one second and in others', wanted: 'a customer that has paid five times',
    async play(a) {
      const o = await a.order()
      const at = await a.house.now()
      await Promise.all([0, 0, 1, 60, 3600].map(s => a.event(o, 'PAID', { ...P, at: new Date(at.getTime() - s * 1000) })))
      a.expect('paid', (await read(a, o)).paid, 5000)
      a.expect('overpaid', (await read(a, o)).overpaid ?? 0, 0)
      await a.day(4)
      await accepted(a, o)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Sends one capture again hours later, at the same instant, by the merchant and by the bank', wanted: 'one capture that counts four times',
    async play(a) {
      const o = await a.order({ paid: false })
      const ref = 'cap-' + letters()
      await Promise.all([a.event(o, 'PAID', { ...P, amount: 3000, reference: ref }), a.event(o, 'PAID', { ...P, at: await a.ago(5), amount: 3000, reference: ref }), a.event(o, 'PAID', { source: 'MERCHANT', amount: 3000, reference: ref }), a.event(o, 'PAID', { ...B, amount: 3000, reference: ref })])
      a.expect('paid', (await read(a, o)).paid, 3000)
      await a.day(4)
      await accepted(a, o)
      a.expect('truly paid', await a.paidOut(), 3000)
    } },
  { title: 'Says another amount of the same capture', wanted: 'a payment that grows',
    async play(a) {
      const o = await a.order({ paid: false })
      await a.fact(o, 'PAID', { ...P, amount: 2000, reference: 'cap-1' })
      for (const amount of [5000, 1, 2001, undefined]) a.expect(`said of ${amount}`, (await a.event(o, 'PAID', { ...P, amount, reference: 'cap-1' })).status, 409)
      a.expect('paid', (await read(a, o)).paid, 2000)
    } },
  { title: 'Captures in parts, in the same second, and pays the refund to each', wanted: 'a capture that gets back more than was taken',
    async play(a) {
      const o = await a.order({ paid: false, total: 5001 })
      const at = await a.house.now(), x = 'cap-' + letters()
      for (const [n, amount] of [[1, 1], [2, 1666], [3, 3334]]) await a.fact(o, 'PAID', { ...P, at, amount, reference: x + n })
      await a.day(4)
      await accepted(a, o)
      await a.day(6)
      const by = Object.fromEntries((await movements(a, o)).map(m => [m.paymentReference.replace(x, ''), m.amount]))
      a.expect('to each capture', JSON.stringify(by, ['1', '2', '3']), '{"1":1,"2":1666,"3":3334}')
    } },
  { title: 'Captures 80.00 of 50.00', wanted: '80.00 for a claim of 50.00',
    async play(a) {
      const o = await a.order({ paid: false })
      await a.fact(o, 'PAID', { ...P, amount: 8000, reference: 'cap-' + letters() })
      a.expect('paid and overpaid', `${(await read(a, o)).paid}/${(await read(a, o)).overpaid}`, '5000/3000')
      a.expect('a task', await inTasks(a, o), true)
      await a.day(4)
      await accepted(a, o)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Captures twice and gives the second one back, said three times', wanted: 'that giving back what was too much eats the claim, or comes twice',
    async play(a) {
      const o = await a.order({ paid: false })
      for (const n of [1, 2]) await a.fact(o, 'PAID', { ...P, amount: 5000, reference: 'cap-' + letters() })
      a.expect('overpaid', (await read(a, o)).overpaid, 5000)
      for (const s of [9, 5, 1]) await a.event(o, 'REFUNDED', { ...P, at: await earlier(a, s), amount: 5000, reference: 're-1' })
      a.expect('overpaid still', (await read(a, o)).overpaid ?? 0, 0)
      a.expect('no task any more', await inTasks(a, o), false)
      await a.day(4)
      await accepted(a, o)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Says "paid in full" beside parts, and parts beside "paid in full"', wanted: 'both sums',
    async play(a) {
      const one = await a.order({ paid: false }), two = await a.order()
      await a.fact(one, 'PAID', { ...P, amount: 2000, reference: 'cap-1' })
      a.expect('in full beside parts', (await a.event(one, 'PAID', P)).status, 409)
      a.expect('in full, named, beside parts', (await a.event(one, 'PAID', { ...P, reference: 'cap-2' })).status, 409)
      a.expect('a part beside in full', (await a.event(two, 'PAID', { ...P, amount: 2000, reference: 'cap-1' })).status, 409)
      a.expect('paid', `${(await read(a, one)).paid}/${(await read(a, two)).paid}`, '2000/5000')
    } },
  { title: 'Reports parcels, lets a carrier report money, and takes back a delivery', wanted: 'a delivery by the bank\'s word',
    async play(a) {
      const o = await a.order()
      await a.fact(o, 'SHIPPED', { source: 'CARRIER', ...DHL })
      for (const [type, source] of [['DELIVERED', 'PROVIDER'], ['LOST', 'BANK'], ['CANCELLED', 'PROVIDER']]) a.expect(`${type} by ${source}`, (await a.event(o, type, { source })).status, refused)
      a.expect('what is known already, by a carrier', (await a.event(o, 'PAID', { source: 'CARRIER' })).status, [200, 422])
      a.expect('REFUNDED by a carrier', (await a.event(o, 'REFUNDED', { source: 'CARRIER', amount: 1, reference: 'x' })).status, refused)
      a.expect('a dispatch taken back', (await retract(a, o, 'SHIPPED')).status, refused)
      a.expect('a payment taken back by a carrier', (await retract(a, o, 'PAID', { source: 'CARRIER' })).status, refused)
    } },
  { title: 'Confirms a payment that the merchant had reported; the merchant takes its word back', wanted: 'for the merchant: that nothing counts as paid, and no claim is owed',
    async play(a) {
      const o = await a.order({ paid: false })
      await a.fact(o, 'PAID', { source: 'MERCHANT', amount: 5000, reference: 'cap-1' })
      a.expect('the provider says so too', (await a.event(o, 'PAID', { ...P, amount: 5000, reference: 'cap-1' })).status, noFault)
      await retract(a, o, 'PAID', { source: 'MERCHANT' })
      a.expect('paid', (await read(a, o)).paid, 5000)
      await a.day(4)
      const c = await open(a, o)
      a.expect('claim', c.status, 201)
      if (c.status === 201) await a.respond(c.body.id, 'ACCEPT')
      await a.day(7)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Corrects a capture (taken back, reported anew) while the customer is asked where the money goes', wanted: 'for the merchant: a refund that ends by a correction',
    async play(a) {
      const { o, c } = await awaiting(a)
      await retract(a, o, 'PAID')
      await a.fact(o, 'PAID', { ...P, amount: 5000, reference: 'cap-' + letters() })
      await a.settled()
      a.expect('destination taken', (await destination(a, c)).status, 200)
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
      a.expect('outcome', await outcome(a, c), 'REFUNDED')
    } },
  { title: 'Corrects a capture while a refused refund is in a person\'s hand', wanted: 'for the merchant: a refund that ends by a correction',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      await a.provider(o, 'FAIL')
      const c = await accepted(a, o)
      a.expect('in a person\'s hand', (await a.view(c)).status, 'UNDER_REVIEW')
      await retract(a, o, 'PAID')
      await a.fact(o, 'PAID', { ...P, amount: 5000, reference: o.payment })
      await a.settled()
      await retry(a, c)
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Reports another order\'s refund here, and takes that back a second later', wanted: 'for the merchant: a claim that is closed for good',
    async play(a) {
      const { o, c } = await awaiting(a)
      await a.fact(o, 'REFUNDED', { ...P, amount: 5000, reference: 're-1' })
      await retract(a, o, 'REFUNDED')
      await a.settled()
      const given = await destination(a, c)
      if (given.status >= 300) {
        const again = await open(a, o)
        a.expect('the customer has a way', again.status, 201)
        if (again.status === 201) {
          await a.respond(again.body.id, 'ACCEPT')
          await a.settled()
          await destination(a, again.body.id)
        }
      }
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Reports one refund ten times at once, and ten refunds at once', wanted: 'that one counts as ten, or ten as one',
    async play(a) {
      const one = await a.order(), ten = await a.order()
      const at = await a.house.now()
      await Promise.all(Array.from({ length: 10 }, (_, i) => a.event(one, 'REFUNDED', { ...P, at: new Date(at.getTime() - i * 1000), amount: 300, reference: 're-1' })))
      await Promise.all(Array.from({ length: 10 }, (_, i) => a.event(ten, 'REFUNDED', { ...P, at, amount: 300, reference: 're-' + i })))
      a.expect('refunded', `${(await read(a, one)).refunded}/${(await read(a, ten)).refunded}`, '300/3000')
      await a.day(4)
      await accepted(a, one)
      await accepted(a, ten)
      a.expect('truly paid', `${await a.paidOut(one)}/${await a.paidOut(ten)}`, '4700/2000')
    } },
  { title: 'Says another amount, other lines, another time of the same refund', wanted: 'a refund that shrinks',
    async play(a) {
      const o = await a.order({ lines: [[1, 2000], [1, 3000]] })
      await a.fact(o, 'REFUNDED', { ...P, amount: 2000, reference: 're-1', lines: [line('1', 1)] })
      a.expect('another amount', (await a.event(o, 'REFUNDED', { ...P, amount: 1, reference: 're-1', lines: [line('1', 1)] })).status, 409)
      a.expect('other lines', (await a.event(o, 'REFUNDED', { ...P, amount: 2000, reference: 're-1', lines: [line('2', 1)] })).status, 409)
      a.expect('no lines', (await a.event(o, 'REFUNDED', { ...P, amount: 2000, reference: 're-1' })).status, 409)
      a.expect('another time', (await a.event(o, 'REFUNDED', { ...B, at: await a.ago(30), amount: 2000, reference: 're-1', lines: [line('1', 1)] })).status, 200)
      await a.day(4)
      a.expect('line 1 claimed', (await open(a, o, [line('1', 1)])).status, refused)
      await accepted(a, o, { 2: 1 })
      a.expect('truly paid', await a.paidOut(), 3000)
    } },
  { title: 'Refunds 80.00 of 50.00 of one order, of a payment that paid for two', wanted: 'that the other order is paid too',
    async play(a) {
      const payment = shared()
      const one = await a.order({ total: 5000, payment }), two = await a.order({ total: 3000, payment })
      await a.fact(one, 'REFUNDED', { ...P, amount: 8000, reference: 're-1' })
      await a.day(4)
      const c = await open(a, two)
      if (c.status === 201) await a.respond(c.body.id, 'ACCEPT')
      await a.day(7)
      a.expect('truly paid', await a.paidOut(), 0)
    } },
  { title: 'Confirms the merchant\'s word of a refund only after ours was sent', wanted: '50.00 twice, heard by nobody',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.fact(o, 'REFUNDED', { source: 'MERCHANT', amount: 5000, reference: 're-1' })
      await a.respond(c, 'ACCEPT')
      await a.settled()
      await a.settled()
      a.note(`paid out: ${await a.paidOut()}`)
      await a.event(o, 'REFUNDED', { ...P, amount: 5000, reference: 're-1' })
      await a.day(7)
      const twice = await a.paidOut() + 5000 > 5000
      a.expect('paid twice and somebody knows', !twice || await inTasks(a, o) || await askedOfCustomer(a, o) === 5000, true)
    } },
  { title: 'Pays back once more, outside, what was refunded here', wanted: '50.00 twice, heard by nobody',
    async play(a) {
      const { o } = await refunded(a)
      await a.fact(o, 'REFUNDED', { ...P, amount: 5000, reference: 're-1' })
      await a.day(7)
      a.expect('refunded', (await read(a, o)).refunded, 10000)
      a.expect('somebody knows', await inTasks(a, o) || await askedOfCustomer(a, o) === 5000, true)
    } },
  { title: 'Pays back outside while our refund is pending for a day', wanted: '50.00 twice, heard by nobody',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      await a.provider(o, 'DELAY')
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.settled()
      await a.fact(o, 'REFUNDED', { ...P, amount: 5000, reference: 're-1' })
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), [0, 5000])
      a.expect('paid twice and somebody knows', await a.paidOut() === 0 || await inTasks(a, o) || await askedOfCustomer(a, o) === 5000, true)
    } },
  { title: 'Reports our own refund back by three sources, twice each', wanted: 'our refund counted seven times',
    async play(a) {
      const { o } = await refunded(a, { lines: [[1, 2000], [1, 3000]] })
      const ours = (await movements(a, o))[0]
      for (const source of ['PROVIDER', 'BANK', 'MERCHANT', 'MARKETPLACE', 'PROVIDER', 'MERCHANT']) a.expect(`by ${source}`, (await a.event(o, 'REFUNDED', { source, amount: 5000, reference: ours.reference })).status, [200, 201])
      a.expect('refunded', (await read(a, o)).refunded, 5000)
    } },
  { title: 'Reports our own refund with another amount, and with lines', wanted: 'that the first line can be claimed again, or the second not',
    async play(a) {
      const o = await a.order({ lines: [[1, 2000], [1, 3000]] })
      await a.day(4)
      await accepted(a, o, { 1: 1 })
      const ours = (await movements(a, o))[0]
      a.expect('more', (await a.event(o, 'REFUNDED', { ...P, amount: 5000, reference: ours.reference })).status, 409)
      a.expect('less', (await a.event(o, 'REFUNDED', { ...P, amount: 1, reference: ours.reference })).status, 409)
      a.expect('with the other line', (await a.event(o, 'REFUNDED', { ...P, amount: 2000, reference: ours.reference, lines: [line('2', 1)] })).status, noFault)
      await accepted(a, o, { 2: 1 })
      a.expect('truly paid', await a.paidOut(), 5000)
      a.expect('refunded', (await read(a, o)).refunded, 5000)
    } },
  { title: 'Reports our own refund for the other order of the payment', wanted: 'that the other order counts as refunded',
    async play(a) {
      const payment = shared()
      const one = await a.order({ total: 5000, payment }), two = await a.order({ total: 3000, payment })
      await a.day(4)
      await accepted(a, one)
      const ours = (await movements(a, one))[0]
      await a.event(two, 'REFUNDED', { ...P, amount: 5000, reference: ours.reference })
      a.expect('refunded of the other', (await read(a, two)).refunded, 0)
      await accepted(a, two)
      a.expect('truly paid', `${await a.paidOut(one) }`, '8000')
    } },
  { title: 'Pays, loses its answer, and reports our refund by our reference before we ask', wanted: 'two payments, or none that counts',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      await a.provider(o, 'UNKNOWN_PAID')
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.settled()
      const ours = (await movements(a, o))[0]
      if (ours) a.expect('reported', (await a.event(o, 'REFUNDED', { ...P, amount: 5000, reference: ours.reference })).status, [200, 201])
      await a.day(9)
      a.expect('truly paid, refunded', `${await a.paidOut()}/${(await read(a, o)).refunded}`, '5000/5000')
      a.expect('outcome', await outcome(a, c), 'REFUNDED')
    } },
  { title: 'Does not pay and does not say so; then pays part of it another way', wanted: 'the whole and the part',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      await a.provider(o, 'UNKNOWN_UNPAID')
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.settled()
      await a.fact(o, 'REFUNDED', { ...P, amount: 2000, reference: 're-1' })
      await a.day(12)
      a.expect('truly paid', await a.paidOut(), 3000)
      a.expect('refunded', (await read(a, o)).refunded, 5000)
    } },
  { title: 'Refuses, and two people press "again" at the same instant, three times', wanted: 'two payments',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      await a.provider(o, 'FAIL')
      const c = await accepted(a, o)
      a.expect('refused', await a.paidOut(), 0)
      await Promise.all([retry(a, c), retry(a, c, 'supervisor'), retry(a, c)])
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Refuses, pays part outside, refuses again, pays the rest', wanted: 'more than was paid',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      await a.provider(o, 'FAIL')
      const c = await accepted(a, o)
      await a.fact(o, 'REFUNDED', { ...P, amount: 1999, reference: 're-1' })
      await a.provider(o, 'FAIL')
      await retry(a, c)
      await a.day(6)
      await a.fact(o, 'REFUNDED', { ...P, amount: 1, reference: 're-2' })
      await retry(a, c)
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 3000)
      a.expect('refunded', (await read(a, o)).refunded, 5000)
    } },
  { title: 'Pays, the bank sends it back, it is sent again, and the first one is reported once more', wanted: 'that the bounced money counts',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      await a.provider(o, 'BOUNCE')
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.settled()
      await a.settled()
      const first = (await movements(a, o))[0]
      await a.day(7)
      a.expect('sent back', await a.paidOut(), 0)
      a.expect('refunded', (await read(a, o)).refunded, 0)
      if (first) a.expect('reported once more', (await a.event(o, 'REFUNDED', { ...P, amount: 5000, reference: first.reference })).status, noFault)
      a.expect('refunded still', (await read(a, o)).refunded, 0)
      await retry(a, c)
      await a.day(12)
      a.expect('truly paid, refunded', `${await a.paidOut()}/${(await read(a, o)).refunded}`, '5000/5000')
    } },
  { title: 'Pays, the bank sends it back, the merchant pays outside, and somebody presses "again"', wanted: '50.00 twice',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      await a.provider(o, 'BOUNCE')
      const c = await a.claim(o)
      await a.respond(c, 'ACCEPT')
      await a.day(7)
      await a.fact(o, 'REFUNDED', { ...P, amount: 5000, reference: 're-1' })
      await retry(a, c)
      await a.day(12)
      a.expect('truly paid', await a.paidOut(), 0)
      a.expect('outcome', await outcome(a, c), 'SETTLED_ELSEWHERE')
    } },
  { title: 'Says that a chargeback was lost before it says that it was opened', wanted: 'a chargeback that stays open for ever',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.fact(o, 'CHARGEBACK_LOST', { ...B, reference: 'cb-1' })
      await a.fact(o, 'CHARGEBACK_OPENED', { ...B, at: await earlier(a, 7200), amount: 5000, reference: 'cb-1' })
      await a.day(7)
      a.expect('outcome', await outcome(a, c), 'SETTLED_ELSEWHERE')
      a.expect('truly paid', await a.paidOut(), 0)
    } },
  { title: 'Says won, and then that it had been lost before', wanted: 'for the merchant: an old report that stops a refund',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.fact(o, 'CHARGEBACK_OPENED', { ...B, at: await earlier(a, 600), amount: 5000, reference: 'cb-1' })
      await a.respond(c, 'ACCEPT')
      await a.settled()
      await a.fact(o, 'CHARGEBACK_WON', { ...B, at: await earlier(a, 60), reference: 'cb-1' })
      await a.event(o, 'CHARGEBACK_LOST', { ...B, at: await earlier(a, 300), reference: 'cb-1' })
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
      a.expect('asked of the customer', await askedOfCustomer(a, o), 0)
    } },
  { title: 'Says lost by mistake, takes it back and says won', wanted: 'for the merchant: a claim that is closed for good',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.fact(o, 'CHARGEBACK_OPENED', { ...B, amount: 5000, reference: 'cb-1' })
      await a.fact(o, 'CHARGEBACK_LOST', { ...B, reference: 'cb-1' })
      await a.settled()
      await retract(a, o, 'CHARGEBACK_LOST', B)
      await a.fact(o, 'CHARGEBACK_WON', { ...B, reference: 'cb-1' })
      await a.settled()
      if (await outcome(a, c)) {
        const again = await open(a, o)
        a.expect('the customer has a way', again.status, 201)
        if (again.status === 201) await a.respond(again.body.id, 'ACCEPT')
      } else await a.respond(c, 'ACCEPT')
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Says "lost" without a reference, and again a minute later, after our refund', wanted: 'for the merchant: the customer is asked for the bank\'s money twice',
    async play(a) {
      const { o } = await refunded(a)
      await a.fact(o, 'CHARGEBACK_LOST', { ...B, at: await earlier(a, 90) })
      await a.event(o, 'CHARGEBACK_LOST', { ...B, at: await earlier(a, 30) })
      await a.day(7)
      // 50.00 paid, 50.00 refunded; the bank can only have taken the 50.00 that were captured
      a.expect('asked of the customer', await askedOfCustomer(a, o), was => was <= 5000)
    } },
  { title: 'Reports a chargeback of ten times the payment, lost, after our refund', wanted: 'for the merchant: the customer is asked for 500.00',
    async play(a) {
      const { o } = await refunded(a)
      await a.event(o, 'CHARGEBACK_OPENED', { ...B, amount: 50000, reference: 'cb-1' })
      await a.event(o, 'CHARGEBACK_LOST', { ...B, reference: 'cb-1' })
      await a.day(7)
      a.expect('asked of the customer', await askedOfCustomer(a, o), was => was <= 5000)
    } },
  { title: 'Reports that more was lost than was disputed', wanted: 'for the merchant: the customer is asked for what no bank gave it',
    async play(a) {
      const { o } = await refunded(a)
      await a.fact(o, 'CHARGEBACK_OPENED', { ...B, amount: 2000, reference: 'cb-1' })
      await a.event(o, 'CHARGEBACK_LOST', { ...B, amount: 20000, reference: 'cb-1' })
      await a.day(7)
      a.expect('asked of the customer', await askedOfCustomer(a, o), was => was <= 5000)
    } },
  { title: 'Says won by reference, and later "lost" without one', wanted: 'for the customer: bank\'s money that nobody hears of',
    async play(a) {
      const { o } = await refunded(a)
      await a.fact(o, 'CHARGEBACK_OPENED', { ...B, at: await earlier(a, 600), amount: 5000, reference: 'cb-1' })
      await a.fact(o, 'CHARGEBACK_WON', { ...B, at: await earlier(a, 300), reference: 'cb-1' })
      const said = await a.event(o, 'CHARGEBACK_LOST', { ...B, amount: 5000 })
      await a.day(7)
      a.expect('refused, asked or seen by a person', said.status >= 400 || await askedOfCustomer(a, o) === 5000 || await inTasks(a, o), true)
    } },
  { title: 'Loses the second round without ever telling of the first, and tells of the first afterwards', wanted: 'that the customer is asked twice, or not',
    async play(a) {
      const { o } = await refunded(a)
      await a.fact(o, 'CHARGEBACK_LOST', { ...B, reference: 'cb-1', round: 2, amount: 5000 })
      await a.fact(o, 'CHARGEBACK_OPENED', { ...B, at: await earlier(a, 7200), reference: 'cb-1', amount: 5000 })
      await a.event(o, 'CHARGEBACK_LOST', { ...B, at: await earlier(a, 3600), reference: 'cb-1' })
      await a.day(7)
      a.expect('asked of the customer', await askedOfCustomer(a, o), 5000)
    } },
  { title: 'Sends one round twice with other amounts, and rounds that are none', wanted: 'a chargeback that grows',
    async play(a) {
      const o = await a.order()
      await a.fact(o, 'CHARGEBACK_OPENED', { ...B, amount: 2000, reference: 'cb-1', round: 1 })
      a.expect('the same without its round', (await a.event(o, 'CHARGEBACK_OPENED', { ...B, amount: 2000, reference: 'cb-1' })).status, 200)
      a.expect('another amount', (await a.event(o, 'CHARGEBACK_OPENED', { ...B, amount: 5000, reference: 'cb-1' })).status, 409)
      for (const round of [0, -1, 1.5, '1', 100, 1e12]) a.expect(`round ${round}`, (await a.event(o, 'CHARGEBACK_OPENED', { ...B, amount: 2000, reference: 'cb-1', round })).status, refused)
      await a.day(4)
      await accepted(a, o)
      a.expect('what is not disputed goes back', await a.paidOut(), 3000)
    } },
  { title: 'Lets the merchant say that a chargeback is open, and that it was lost', wanted: 'for the merchant: a refund that waits, or ends, by its word',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      const c = await a.claim(o)
      await a.fact(o, 'CHARGEBACK_OPENED', { source: 'MERCHANT', amount: 5000, reference: 'cb-1' })
      await a.fact(o, 'CHARGEBACK_LOST', { source: 'MERCHANT', reference: 'cb-1' })
      await a.respond(c, 'ACCEPT')
      await a.day(7)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Decides in part: 20.00 of 50.00 lost, and of another 20.00 won', wanted: 'a wrong rest',
    async play(a) {
      const one = await a.order(), two = await a.order()
      await a.day(4)
      const c = await a.claim(one), d = await a.claim(two)
      for (const o of [one, two]) await a.fact(o, 'CHARGEBACK_OPENED', { ...B, amount: 5000, reference: 'cb-1' })
      await a.respond(c, 'ACCEPT')
      await a.respond(d, 'ACCEPT')
      await a.settled()
      await a.fact(one, 'CHARGEBACK_LOST', { ...B, amount: 2000, reference: 'cb-1' })
      await a.fact(two, 'CHARGEBACK_WON', { ...B, amount: 2000, reference: 'cb-1' })
      await a.day(9)
      a.expect('truly paid', `${await a.paidOut(one)}/${await a.paidOut(two)}`, '3000/2000')
    } },
  { title: 'Reports a chargeback of a whole payment on one of its two orders; the other is accepted; the merchant wins', wanted: 'for the merchant: a refund that an open chargeback has ended',
    async play(a) {
      const payment = shared()
      const one = await a.order({ total: 5000, payment }), two = await a.order({ total: 3000, payment })
      await a.day(4)
      const c = await a.claim(one)
      await a.fact(two, 'CHARGEBACK_OPENED', { ...B, amount: 8000, reference: 'cb-1' })
      await a.respond(c, 'ACCEPT')
      await a.day(6)
      a.expect('paid while the bank decides', await a.paidOut(), was => was <= 0)
      await a.fact(two, 'CHARGEBACK_WON', { ...B, reference: 'cb-1' })
      await a.day(12)
      a.note(`the case is ${(await a.view(c)).status}, ${await outcome(a, c)}`)
      a.expect('truly paid, or a person has it in hand', await a.paidOut() === 5000 || (await a.view(c)).status !== 'CLOSED', true)
    } },
  { title: 'The same, after the acceptance, while the destination is awaited', wanted: 'for the merchant: a refund that an open chargeback has ended',
    async play(a) {
      const payment = { ...shared(), method: 'TRANSFER' }
      const one = await a.order({ total: 5000, payment }), two = await a.order({ total: 3000, payment })
      await a.day(4)
      const c = await accepted(a, one)
      await a.fact(two, 'CHARGEBACK_OPENED', { ...B, amount: 8000, reference: 'cb-1' })
      await destination(a, c)
      await a.day(6)
      a.expect('paid while the bank decides', await a.paidOut(), 0)
      await a.fact(two, 'CHARGEBACK_WON', { ...B, reference: 'cb-1' })
      await a.day(12)
      a.note(`the case is ${(await a.view(c)).status}, ${await outcome(a, c)}`)
      a.expect('truly paid, or a person has it in hand', await a.paidOut() === 5000 || (await a.view(c)).status !== 'CLOSED', true)
    } },
  { title: 'Opens a chargeback between ruling and sending; won, the refund goes on by itself; lost, it ends', wanted: 'both moneys, or none',
    async play(a) {
      const one = await a.order({ pay: 'TRANSFER' }), two = await a.order({ pay: 'TRANSFER' })
      await a.day(4)
      const w = { o: one, c: await accepted(a, one) }, l = { o: two, c: await accepted(a, two) }
      for (const { o, c } of [w, l]) {
        await a.fact(o, 'CHARGEBACK_OPENED', { ...B, amount: 5000, reference: 'cb-1' })
        await destination(a, c)
      }
      await a.day(6)
      a.expect('paid while the bank decides', await a.paidOut(), 0)
      await a.fact(w.o, 'CHARGEBACK_WON', { ...B, reference: 'cb-1' })
      await a.fact(l.o, 'CHARGEBACK_LOST', { ...B, reference: 'cb-1' })
      await a.day(9)
      a.expect('truly paid', `${await a.paidOut(w.o)}/${await a.paidOut(l.o)}`, '5000/0')
    } },
  { title: 'Charges back one line while the other is claimed', wanted: 'that the wrong line waits',
    async play(a) {
      const o = await a.order({ lines: [[1, 2000], [1, 3000]] })
      await a.day(4)
      await a.fact(o, 'CHARGEBACK_OPENED', { ...B, amount: 2000, reference: 'cb-1', lines: [line('1', 1)] })
      const c = await open(a, o, [line('2', 1)])
      if (c.status === 201) await a.respond(c.body.id, 'ACCEPT')
      await a.day(7)
      a.expect('paid while the bank decides about the other line', await a.paidOut(), 3000)
      await a.fact(o, 'CHARGEBACK_LOST', { ...B, reference: 'cb-1' })
      await a.day(9)
      if ((await a.view(c.body.id)).status === 'WAITING_MERCHANT') await a.respond(c.body.id, 'ACCEPT')
      await a.day(12)
      a.expect('truly paid', await a.paidOut(), 3000)
    } },
  { title: 'Sends amounts of fifteen digits, nothing, less than nothing, fractions and words', wanted: 'a sum that turns over',
    async play(a) {
      const o = await a.order({ paid: false })
      const huge = 999999999999999
      for (const n of [1, 2, 3]) a.expect('a huge capture', (await a.event(o, 'PAID', { ...P, amount: huge, reference: 'cap-' + n })).status, noFault)
      for (const amount of [0, -1, 1.5, '5000', 1e15, 9.3e18, null, [5000], true]) a.expect(`an amount of ${JSON.stringify(amount)}`, (await a.event(o, 'REFUNDED', { ...P, amount, reference: 're-x' })).status, refused)
      a.expect('paid', (await read(a, o)).paid, 5000)
      await a.day(4)
      await accepted(a, o)
      for (const n of [1, 2, 3]) a.expect('a huge chargeback', (await a.event(o, 'CHARGEBACK_OPENED', { ...B, amount: huge, reference: 'cb-' + n })).status, noFault)
      for (const n of [1, 2, 3]) a.expect('a huge loss', (await a.event(o, 'CHARGEBACK_LOST', { ...B, amount: huge, reference: 'cb-' + n })).status, noFault)
      a.expect('truly paid', await a.paidOut(), 5000)
    } },
  { title: 'Captures the rest only after the claim gave back what was paid until then', wanted: 'for the merchant: 30.00 for what never came',
    async play(a) {
      const o = await a.order({ paid: false })
      await a.fact(o, 'PAID', { ...P, amount: 2000, reference: 'cap-' + letters() })
      await a.day(4)
      await accepted(a, o)
      a.expect('paid back', await a.paidOut(), 2000)
      await a.fact(o, 'PAID', { ...P, amount: 3000, reference: 'cap-' + letters() })
      await a.settled()
      const again = await open(a, o)
      if (again.status === 201) await a.respond(again.body.id, 'ACCEPT')
      await a.day(9)
      a.expect('given back, or somebody knows', await a.paidOut() === 5000 || await inTasks(a, o), true)
    } },
  { title: 'Refuses the card\'s part of a refund to a gift card and a card', wanted: 'that a half refund counts as a whole one',
    async play(a) {
      const o = await a.order({ paid: false }), gift = 'gift-' + letters(), card = 'card-' + letters()
      await a.fact(o, 'PAID', { ...P, amount: 2000, reference: gift })
      await a.fact(o, 'PAID', { ...P, amount: 3000, reference: card })
      await a.day(4)
      await told(a, card, 'FAIL')
      const c = await accepted(a, o)
      a.expect('paid so far', await a.paidOut(), 2000)
      a.expect('not closed', (await a.view(c)).status, 'UNDER_REVIEW')
      for (const refund of (await a.view(c)).refunds) await a.form(await desk(a), `/refunds/${refund.id}/retry`, {}, `/cases/${c}`)
      await a.day(9)
      a.expect('truly paid', await a.paidOut(), 5000)
      a.expect('outcome', await outcome(a, c), 'REFUNDED')
      for (const [ref, most] of [[gift, 2000], [card, 3000]]) a.expect('to a capture', (await movements(a, o)).filter(m => m.paymentReference === ref).reduce((s, m) => s + m.amount, 0), most)
    } },
  { title: 'Takes back one of two captures before the claim', wanted: 'a refund of what was never taken',
    async play(a) {
      const o = await a.order({ paid: false }), one = 'one-' + letters(), two = 'two-' + letters()
      await a.fact(o, 'PAID', { ...P, amount: 2000, reference: one })
      await a.fact(o, 'PAID', { ...P, amount: 3000, reference: two })
      await retract(a, o, 'PAID', P, e => e.reference === two)
      await a.day(4)
      await accepted(a, o)
      a.expect('truly paid', await a.paidOut(), 2000)
    } },
  { title: 'Takes its capture back after our refund, and says weeks later that it was there after all', wanted: '50.00 that nobody paid and nobody misses',
    async play(a) {
      const { o } = await refunded(a)
      await retract(a, o, 'PAID')
      await a.day(7)
      a.expect('paid', (await read(a, o)).paid, 0)
      a.expect('somebody knows', await inTasks(a, o), true)
      await a.fact(o, 'PAID', { ...P, amount: 5000, reference: 'cap-' + letters() })
      const c = await open(a, o)
      a.expect('claimed once more', c.status, refused)
    } },
  { title: 'Captures after the cancellation, in parts, twice each', wanted: 'money of a cancelled order that nobody gives back, or too much',
    async play(a) {
      const o = await a.order({ paid: false }), x = letters()
      await a.fact(o, 'CANCELLED', { source: 'MERCHANT' })
      for (const n of [1, 1, 2, 2]) await a.event(o, 'PAID', { ...P, amount: 2500, reference: x + n })
      await a.day(4)
      a.expect('truly paid', await a.paidOut(), 5000)
      await a.event(o, 'PAID', { ...P, amount: 2500, reference: x + 3 })
      await a.day(7)
      a.expect('still', await a.paidOut(), 5000)
      a.expect('what is too much is a task', await inTasks(a, o), true)
    } },
  { title: 'Cancelled and paid back here and outside at the same instant', wanted: '50.00 twice',
    async play(a) {
      const o = await a.order({ pay: 'TRANSFER' })
      await Promise.all([a.event(o, 'CANCELLED', { source: 'MERCHANT' }), a.event(o, 'REFUNDED', { ...P, amount: 5000, reference: 're-1' })])
      await a.day(5)
      a.expect('truly paid', await a.paidOut(), 0)
      a.expect('refunded', (await read(a, o)).refunded, 5000)
    } },
  { title: 'Reports out of time: tomorrow, 1970, 2999, without a zone, before the order', wanted: 'a fault',
    async play(a) {
      const o = await a.order()
      const send = occurredAt => a.api('POST', `/v1/orders/${o.id}/events`, { type: 'REFUNDED', source: 'PROVIDER', amount: 1, reference: 'r' + letters(), occurredAt })
      for (const at of ['2999-12-31T23:59:59Z', '3000-01-01T00:00:00Z', '1969-12-31T23:59:59Z', '-0001-01-01T00:00:00Z', '+1000000000-01-01T00:00:00Z', '2026-01-01', '2026-01-01T00:00:00', '2026-02-30T00:00:00Z', 'now', 0, null]) a.expect(`at ${at}`, (await send(at)).status, refused)
      a.expect('in 1970', (await send('1970-01-01T00:00:00Z')).status, noFault)
      a.expect('to the nanosecond', (await send('2026-01-01T00:00:00.123456789Z')).status, noFault)
    } },
  { title: 'Gives references of two hundred signs and more, of blanks, signs, a card number, and of our own ids', wanted: 'a fault, or two facts that are one',
    async play(a) {
      const o = await a.order()
      const send = reference => a.api('POST', `/v1/orders/${o.id}/events`, { type: 'REFUNDED', source: 'PROVIDER', amount: 1, reference, occurredAt: new Date().toISOString() })
      for (const bad of ['', '   ', 'x'.repeat(201), 'a\u0000b', '4111111111111111', 7, {}, []]) a.expect('an odd reference', (await send(bad)).status, refused)
      for (const odd of ['é'.repeat(200), '🧾', o.id, "'; drop table orders; --", 'round 1 of x', '%00', '#2']) a.expect('another one', (await send(odd)).status, noFault)
      a.expect('refunded', (await read(a, o)).refunded, was => was <= 7)
    } },
  { title: 'Takes back twice, takes back the taking back, takes back what is another order\'s', wanted: 'a refund that counts and does not',
    async play(a) {
      const o = await a.order(), other = await a.order()
      await a.fact(o, 'REFUNDED', { ...P, amount: 2000, reference: 're-1' })
      const id = await eventId(a, o, 'REFUNDED')
      await Promise.all([1, 2].map(() => a.event(o, 'RETRACTED', { ...P, eventId: id })))
      a.expect('refunded', (await read(a, o)).refunded, 0)
      const back = await eventId(a, o, 'RETRACTED')
      await a.event(o, 'RETRACTED', { ...P, eventId: back })
      a.expect('counts again', (await read(a, o)).refunded, 2000)
      a.expect('another order\'s', (await a.event(other, 'RETRACTED', { ...P, eventId: id })).status, refused)
      a.expect('nobody\'s', (await a.event(o, 'RETRACTED', { ...P, eventId: randomUUID() })).status, refused)
      await a.day(4)
      await accepted(a, o)
      a.expect('truly paid', await a.paidOut(), 3000)
    } },
  { title: 'Its refund of the second line and a payment by hand of the first have the same reference', wanted: 'for the customer: the second line twice',
    async play(a) {
      const o = await a.order({ lines: [[1, 2000], [1, 3000]] })
      await a.day(4)
      await a.provider(o, 'FAIL')
      const c = await accepted(a, o, { 1: 1 })
      await a.fact(o, 'REFUNDED', { ...P, amount: 3000, reference: 're-1', lines: [line('2', 1)] })
      const by = await a.form(await desk(a), `/refunds/${(await a.view(c)).refunds[0].id}/paid-by-hand`, { reference: 're-1', reason: 'Paid at the bank counter.' }, `/cases/${c}`)
      a.note(`by hand: ${by.status}`)
      await a.settled()
      const d = await open(a, o, [line('2', 1)])
      if (d.status === 201) await a.respond(d.body.id, 'ACCEPT')
      await a.day(9)
      a.expect('paid for the second line once more', await a.paidOut(), 0)
    } },
  { title: 'Has a chargeback of 0.01 open when the customer claims, and ends it two days later', wanted: 'for the merchant: it is never asked, and the marketplace bears what never was sent',
    async play(a) {
      const o = await a.order()
      await a.day(4)
      await a.fact(o, 'CHARGEBACK_OPENED', { ...B, amount: 1, reference: 'cb-1' })
      const c = await a.claim(o)
      await a.settled()
      a.note(`the case is ${(await a.view(c)).status}`)
      await a.day(6)
      await a.fact(o, 'CHARGEBACK_WON', { ...B, reference: 'cb-1' })
      await a.day(20)
      a.expect('truly paid', await a.paidOut(), 5000)
      a.expect('borne by', (await a.view(c)).borneBy, 'MERCHANT')
    } },
]
