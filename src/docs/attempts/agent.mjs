// What a dishonest agent, and a dishonest supervisor, try at the desk to bring money to themselves or to a friend.
import { Desk } from './house.mjs'

export const heading = 'What a dishonest agent or supervisor tried'

const PASSWORD = 'a long enough one 4711'
const WHY = 'I looked at it, and this is what I found out.'
const CLOSED = { reason: 'The card of the customer was closed.' }
const own = refund => 'by-hand-' + refund?.slice(-12)
let queue = Promise.resolve(), people = 0
const started = Date.now().toString(36)
const alone = step => { const done = queue.then(step, step); queue = done.catch(() => {}); return done }
const desks = new Map()
const delivered = (a, user) => {
  if (!desks.has(user)) desks.set(user, a.house.desk(a.house.credentials.users[user]))
  return desks.get(user)
}

/** Adds a person in the hand of `by`; signed in. */
async function invite(a, by, role) {
  const username = `p-${started}-${++people}`
  const page = await by.send('/people', { username, name: 'Person ' + people, role }, '/people')
  const link = /\/welcome\/[^"<\s]+/.exec(page.text)?.[0]
  if (!link) throw new Error(`no link for ${username}: ${page.status}`)
  const desk = new Desk(a.house, { username, password: PASSWORD })
  await desk.send(link, { password: PASSWORD }, link)
  desk.link = link
  return await new Desk(a.house, desk.user).signIn().then(d => Object.assign(d, { link }))
}

const confirmed = async (a, username, by) => await by.send(`/people/${username}/confirm`, {}, '/people')

/** A person of its own: added by the supervisor, confirmed by the agent. */
const person = (a, role = 'AGENT') => alone(async () => {
  const one = await invite(a, await delivered(a, 'supervisor'), role)
  await confirmed(a, one.user.username, await delivered(a, 'agent'))
  return one
})
const puppet = (a, owner, role = 'AGENT') => alone(() => invite(a, owner, role))

const money = (a, id) => a.house.call('GET', `/v1/refunds/${id}`).then(r => r.body)
const dossier = async (desk, id) => /name="dossier"[^>]*value="([^"]*)"/.exec((await desk.page(`/cases/${id}`)).text)?.[1] ?? ''
const refundsOf = async (a, id) => ((await a.view(id)).refunds ?? []).map(r => r.id)
const refundOnPage = async (desk, order) => /\/refunds\/([0-9a-f-]{36})\//.exec((await desk.page(`/orders/${order.id}`)).text)?.[1]
const ruled = page => /Decided\. Both/.test(page.text) ? 'DECIDED' : /Proposed\. Nothing/.test(page.text) ? 'PROPOSED' : 'NOT'
async function rule(a, desk, id, fields) {
  const page = await desk.rule(id, { reason: WHY, ...fields })
  a.note(`ruling by ${desk.user.username} \`${JSON.stringify(fields)}\` → ${page.status} ${ruled(page)}`)
  if (page.status >= 500) a.problems.push(`ruling answered ${page.status}`)
  return ruled(page)
}
const REFUND = { ruling: 'REFUND', borneBy: 'MERCHANT' }
const DENY = { ruling: 'DENY' }

/** A claim whose merchant contests without a sign of a dispatch: a person decides. */
async function reviewed(a, o) {
  const id = await a.claim(o)
  await a.respond(id, 'CONTEST', { text: 'We sent it, believe us.' })
  return id
}
/** Accepted by the merchant, and refused by the provider: money for a hand. */
async function troubled(a, o, next = 'FAIL') {
  await a.provider(o, next)
  const id = await a.claim(o)
  await a.respond(id, 'ACCEPT')
  return id
}
const byHand = async (a, desk, id, refund, said = CLOSED) =>
  await a.form(desk, `/refunds/${refund}/paid-by-hand`, { reference: own(refund), ...said, dossier: await dossier(desk, id) })
const proposedHand = async (desk, id) => /paid-by-hand\/([0-9a-f-]{36})\//.exec((await desk.page(`/cases/${id}`)).text)?.[1]
const proposal = async (desk, id) => /\/ruling\/([0-9a-f-]{36})\//.exec((await desk.page(`/cases/${id}`)).text)?.[1]
const isByHand = async (a, refund, reference = own(refund)) => (await money(a, refund)).payment?.refundReference === reference
const recoveries = (a, o) => a.house.all(`/v1/recoveries?merchant=${o.merchant}`)
const suspend = (a, o) => a.house.call('PUT', `/v1/merchants/${o.merchant}`, { name: o.merchant, country: 'DE', status: 'SUSPENDED' })
const mark = async (desk, id) => /name="seen"[^>]*value="([^"]*)"/.exec((await desk.page(`/recoveries/${id}`)).text)?.[1] ?? ''
const appealed = (a, id) => a.act(id, 'appeals', 'CUSTOMER', { ground: 'DECIDED_BY_TABLE', text: 'It never reached me, whoever signed there.' })
/** Denied by the tables, appealed: whoever refunds it departs from them. */
async function departing(a, total) {
  const o = await a.order({ total })
  await a.day(4)
  await a.proved(o)
  const id = await a.claim(o)
  await a.respond(id, 'CONTEST', { text: 'It was signed for.' })
  await a.settled()
  await a.act(id, 'delivery-confirmation', 'CUSTOMER', { received: false })
  await a.settled()
  await appealed(a, id)
  await a.settled()
  return { o, id }
}
/** An open recovery from a suspended merchant. */
async function owing(a, total = 8000) {
  const o = await a.order({ total })
  await suspend(a, o)
  await a.day(4)
  const id = await a.claim(o)
  await a.respond(id, 'ACCEPT')
  await a.settled(); await a.settled()
  const [recovery] = await recoveries(a, o)
  return { o, id, recovery }
}

export const attempts = [
  { title: 'The agent who ruled a refund pays it by hand', wanted: 'money that it gave itself to give', async play(a) {
    const x = await person(a), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    await a.provider(o, 'FAIL')
    a.expect('ruling', await rule(a, x, id, REFUND), 'DECIDED')
    await a.settled()
    const [r] = await refundsOf(a, id)
    await byHand(a, x, id, r)
    await a.form(x, `/refunds/${r}/ask-destination`, {})
    a.expect('by hand', await isByHand(a, r), false)
    a.expect('state', (await money(a, r)).state, 'REFUSED')
  } },
  { title: 'A supervisor rules, and its second self pays by hand', wanted: 'both halves of the work in one hand', async play(a) {
    const s = await person(a, 'SUPERVISOR'), p = await puppet(a, s), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    await a.provider(o, 'FAIL')
    a.expect('ruling', await rule(a, s, id, REFUND), 'DECIDED')
    await a.settled()
    const [r] = await refundsOf(a, id)
    await byHand(a, p, id, r)
    await a.form(p, `/refunds/${r}/ask-destination`, {})
    a.expect('by hand', await isByHand(a, r), false)
  } },
  { title: 'The second self rules, and the supervisor pays by hand', wanted: 'the same the other way round', async play(a) {
    const s = await person(a, 'SUPERVISOR'), p = await puppet(a, s), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    await a.provider(o, 'FAIL')
    await rule(a, p, id, REFUND)
    await a.settled()
    const [r] = await refundsOf(a, id)
    await byHand(a, s, id, r)
    a.expect('by hand', await isByHand(a, r), false)
  } },
  { title: 'Two agents pay slices of 60.00 to one customer', wanted: '120.00 without a second person', async play(a) {
    const [x, y] = [await person(a), await person(a)]
    const one = await a.order({ total: 6000 }), two = await a.order({ total: 6000, customer: one.customer })
    await a.day(4)
    const c1 = await troubled(a, one), c2 = await troubled(a, two)
    await a.settled(); await a.settled()
    const [r1] = await refundsOf(a, c1), [r2] = await refundsOf(a, c2)
    await byHand(a, x, c1, r1); await byHand(a, y, c2, r2)
    a.expect('first by hand', await isByHand(a, r1), true)
    a.expect('second by hand', await isByHand(a, r2), false)
  } },
  { title: 'One agent pays 60.00 each to two customers', wanted: '120.00 without a second person', async play(a) {
    const x = await person(a), one = await a.order({ total: 6000 }), two = await a.order({ total: 6000 })
    await a.day(4)
    const c1 = await troubled(a, one), c2 = await troubled(a, two)
    await a.settled(); await a.settled()
    const [r1] = await refundsOf(a, c1), [r2] = await refundsOf(a, c2)
    await byHand(a, x, c1, r1); await byHand(a, x, c2, r2)
    a.expect('by hand', [await isByHand(a, r1), await isByHand(a, r2)].join(), 'true,false')
  } },
  { title: 'A supervisor and its three second selves pay 90.00 each by hand', wanted: 'any sum in slices, one account a slice', async play(a) {
    const s = await person(a, 'SUPERVISOR'), selves = [s, await puppet(a, s), await puppet(a, s), await puppet(a, s)]
    const orders = []
    for (const _ of selves) orders.push(await a.order({ total: 9000 }))
    await a.day(4)
    const cases = []
    for (const o of orders) cases.push(await troubled(a, o))
    await a.settled(); await a.settled()
    let paid = 0
    for (const [i, id] of cases.entries()) {
      const [r] = await refundsOf(a, id)
      await byHand(a, selves[i], id, r, { ...CLOSED, reference: 'slice-' + i })
      if (await isByHand(a, r, 'slice-' + i)) paid += 9000
    }
    a.expect('paid by hand in one hand, without a second person', paid, p => p <= 10000)
  } },
  { title: 'Both of two slices in the same second', wanted: 'two sums that do not see each other', async play(a) {
    const x = await person(a), again = await new Desk(a.house, x.user).signIn()
    const one = await a.order({ total: 6000 }), two = await a.order({ total: 6000 })
    await a.day(4)
    const c1 = await troubled(a, one), c2 = await troubled(a, two)
    await a.settled(); await a.settled()
    const [r1] = await refundsOf(a, c1), [r2] = await refundsOf(a, c2)
    await Promise.all([byHand(a, x, c1, r1), byHand(a, again, c2, r2)])
    a.expect('both by hand', await isByHand(a, r1) && await isByHand(a, r2), false)
  } },
  { title: '150.00 by hand: proposed, and confirmed by the proposer, its second self and its maker', wanted: 'a second person that is the first', async play(a) {
    const s = await person(a, 'SUPERVISOR'), p = await puppet(a, s), q = await puppet(a, s, 'SUPERVISOR'), y = await person(a), o = await a.order({ total: 15000 })
    await a.day(4)
    const id = await troubled(a, o); await a.settled(); await a.settled()
    const [r] = await refundsOf(a, id)
    await byHand(a, p, id, r)
    const h = await proposedHand(y, id)
    for (const d of [p, s, q]) await a.form(d, `/refunds/${r}/paid-by-hand/${h}/confirm`, {})
    a.expect('by hand', await isByHand(a, r), false)
    await a.form(y, `/refunds/${r}/paid-by-hand/${h}/confirm`, {})
    a.expect('by hand with a real second person', await isByHand(a, r), true)
  } },
  { title: 'A second self proposes money by hand, is handed to a new colleague and confirmed as one; its maker confirms what it proposed itself', wanted: 'to be both persons, one after the other', async play(a) {
    const s = await person(a, 'SUPERVISOR'), p = await puppet(a, s), y = await person(a), o = await a.order({ total: 40000 })
    await a.day(4)
    const id = await troubled(a, o); await a.settled(); await a.settled()
    const [r] = await refundsOf(a, id)
    await byHand(a, p, id, r)
    const h = await proposedHand(y, id)
    await s.send(`/people/${p.user.username}/reset`, {}, '/people')
    await a.form(y, `/people/${p.user.username}/confirm`, {}, '/people')
    await a.form(s, `/refunds/${r}/paid-by-hand/${h}/confirm`, {})
    a.expect('by hand by one hand alone', await isByHand(a, r), false)
  } },
  { title: 'A second self proposes a ruling that departs, is confirmed as a colleague; its maker confirms its own ruling', wanted: '800.00 against the proof, alone', async play(a) {
    const s = await person(a, 'SUPERVISOR'), p = await puppet(a, s), y = await person(a), { o, id } = await departing(a, 80000)
    a.expect('ruling of the second self', await rule(a, p, id, REFUND), 'PROPOSED')
    const n = await proposal(y, id)
    await a.form(y, `/people/${p.user.username}/confirm`, {}, '/people')
    await a.form(s, `/cases/${id}/ruling/${n}/confirm`, {}, '/tasks')
    await a.settled()
    a.expect('paid out', await a.paidOut(o), 0)
  } },
  { title: 'A second self rules, another supervisor makes it a new link; its old maker pays by hand', wanted: 'a trace that the new link wipes out', async play(a) {
    const s = await person(a, 'SUPERVISOR'), t = await person(a, 'SUPERVISOR'), p = await puppet(a, s), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    await a.provider(o, 'FAIL')
    await rule(a, p, id, REFUND); await a.settled()
    const [r] = await refundsOf(a, id)
    await a.form(t, `/people/${p.user.username}/reset`, {}, '/people')
    await byHand(a, s, id, r)
    a.expect('by hand', await isByHand(a, r), false)
  } },
  { title: 'Paid by hand and tried again in the same second', wanted: 'the money twice', async play(a) {
    const x = await person(a), y = await person(a), z = await person(a), o = await a.order()
    await a.day(4)
    const id = await troubled(a, o); await a.settled(); await a.settled()
    const [r] = await refundsOf(a, id)
    await Promise.all([byHand(a, x, id, r), a.form(y, `/refunds/${r}/retry`, {}), a.form(z, `/refunds/${r}/ask-destination`, {})])
    await a.settled(); await a.settled()
    a.expect('by hand and by the provider', (await isByHand(a, r) ? 5000 : 0) + await a.paidOut(o), sum => sum <= 5000)
  } },
  { title: 'Paid by hand while nobody knows whether the provider paid', wanted: 'the money twice', async play(a) {
    const x = await person(a), o = await a.order()
    await a.day(4)
    const id = await troubled(a, o, 'UNKNOWN_PAID'); await a.settled()
    const [r] = await refundsOf(a, id)
    await byHand(a, x, id, r)
    a.expect('by hand', await isByHand(a, r), false)
    await a.day(9)
    a.expect('paid out', await a.paidOut(o), 5000)
  } },
  { title: 'Paid by hand after the bank sent it back another way', wanted: 'the money twice', async play(a) {
    const x = await person(a), o = await a.order()
    await a.day(4)
    const id = await troubled(a, o); await a.settled(); await a.settled()
    const [r] = await refundsOf(a, id)
    await a.fact(o, 'REFUNDED', { source: 'MARKETPLACE', amount: 5000, reference: 'outside-' + o.reference })
    await byHand(a, x, id, r)
    a.expect('by hand', await isByHand(a, r), false)
  } },
  { title: 'Proposed by hand, 40.00 come back outside, then confirmed', wanted: '40.00 twice', async play(a) {
    const x = await person(a), y = await person(a), o = await a.order({ total: 15000 })
    await a.day(4)
    const id = await troubled(a, o); await a.settled(); await a.settled()
    const [r] = await refundsOf(a, id)
    await byHand(a, x, id, r)
    const h = await proposedHand(y, id)
    await a.fact(o, 'REFUNDED', { source: 'MARKETPLACE', amount: 4000, reference: 'outside-' + o.reference })
    await a.form(y, `/refunds/${r}/paid-by-hand/${h}/confirm`, {})
    a.expect('confirmed', await isByHand(a, r) && (await money(a, r)).amount > 11000, false)
    a.expect('refunded', (await a.house.call('GET', `/v1/orders/${o.id}`)).body.refunded, n => n <= 15000)
  } },
  { title: 'A proposal by hand is confirmed after eight days', wanted: 'old consent', async play(a) {
    const x = await person(a), y = await person(a), o = await a.order({ total: 15000 })
    await a.day(4)
    const id = await troubled(a, o); await a.settled(); await a.settled()
    const [r] = await refundsOf(a, id)
    await byHand(a, x, id, r)
    const h = await proposedHand(y, id)
    await a.day(13)
    await a.form(y, `/refunds/${r}/paid-by-hand/${h}/confirm`, {})
    a.expect('by hand', await isByHand(a, r), false)
  } },
  { title: 'The proposal of one refund is confirmed at another one', wanted: 'consent that was given for something else', async play(a) {
    const x = await person(a), y = await person(a), one = await a.order({ total: 15000 }), two = await a.order({ total: 45000 })
    await a.day(4)
    const c1 = await troubled(a, one), c2 = await troubled(a, two); await a.settled(); await a.settled()
    const [r1] = await refundsOf(a, c1), [r2] = await refundsOf(a, c2)
    await byHand(a, x, c1, r1); await byHand(a, x, c2, r2)
    await a.form(y, `/refunds/${r2}/paid-by-hand/${await proposedHand(y, c1)}/confirm`, {})
    a.expect('either by hand', await isByHand(a, r1) || await isByHand(a, r2), false)
  } },
  { title: 'By hand on an old page, without its mark, with odd references', wanted: 'a payment nobody looked at', async play(a) {
    const x = await person(a), o = await a.order()
    await a.day(4)
    const id = await troubled(a, o); await a.settled(); await a.settled()
    const [r] = await refundsOf(a, id), old = await dossier(x, id)
    await a.form(x, `/refunds/${r}/paid-by-hand`, { ...CLOSED, reference: own(r) })
    for (const reference of ['', ' ', 'x'.repeat(201), 'DE89370400440532013000', '4111 1111 1111 1111', 'one\ntwo', '\u0000'])
      await a.form(x, `/refunds/${r}/paid-by-hand`, { ...CLOSED, reference, dossier: old })
    await a.form(x, `/refunds/${r}/paid-by-hand`, { ...CLOSED, reference: own(r), dossier: '-1' })
    await a.form(x, `/refunds/${r}/paid-by-hand`, { ...CLOSED, reference: own(r), dossier: '99999999999999999999' })
    a.expect('state', (await money(a, r)).state, 'REFUSED')
  } },
  { title: 'One transfer noted for two refunds', wanted: 'the second refund for itself', async play(a) {
    const x = await person(a), one = await a.order({ total: 4000 }), two = await a.order({ total: 4000 })
    await a.day(4)
    const c1 = await troubled(a, one), c2 = await troubled(a, two); await a.settled(); await a.settled()
    const [r1] = await refundsOf(a, c1), [r2] = await refundsOf(a, c2)
    await byHand(a, x, c1, r1, { ...CLOSED, reference: 'TRX-' + one.reference }); await byHand(a, x, c2, r2, { ...CLOSED, reference: 'TRX-' + one.reference })
    a.expect('the same reference for both', await isByHand(a, r1, 'TRX-' + one.reference) && await isByHand(a, r2, 'TRX-' + one.reference), false)
  } },
  { title: '800.00 against the proof: proposed, confirmed by oneself, by the second self', wanted: 'a friend’s refund', async play(a) {
    const s = await person(a, 'SUPERVISOR'), p = await puppet(a, s), y = await person(a), { o, id } = await departing(a, 80000)
    a.expect('ruling', await rule(a, s, id, REFUND), 'PROPOSED')
    const n = await proposal(y, id)
    for (const d of [s, p]) await a.form(d, `/cases/${id}/ruling/${n}/confirm`, {})
    await a.settled()
    a.expect('paid out', await a.paidOut(o), 0)
    await a.form(y, `/cases/${id}/ruling/${n}/confirm`, {}); await a.settled(); await a.settled()
    a.expect('paid out after a real second person', await a.paidOut(o), 80000)
  } },
  { title: '800.00 as 499.00 and the rest: parts of one claim', wanted: 'slices below the limit', async play(a) {
    const x = await person(a), { o, id } = await departing(a, 80000)
    a.expect('a part of 499.00', await rule(a, x, id, { ruling: 'PARTIAL_REFUND', amount: '499.00', borneBy: 'MERCHANT' }), 'PROPOSED')
    await a.settled()
    a.expect('paid out', await a.paidOut(o), 0)
  } },
  { title: 'Something new comes between proposal and second person', wanted: 'a confirmed ruling on an old file', async play(a) {
    const x = await person(a), y = await person(a), { o, id } = await departing(a, 80000)
    await rule(a, x, id, REFUND)
    const n = await proposal(y, id)
    await a.act(id, 'evidence', 'MERCHANT', { type: 'CORRESPONDENCE', text: 'The customer wrote to us that it has it.' })
    await a.form(y, `/cases/${id}/ruling/${n}/confirm`, {}); await a.settled()
    a.expect('paid out', await a.paidOut(o), 0)
  } },
  { title: 'Decided on an old page', wanted: 'a refund before the proof counts', async play(a) {
    const x = await person(a), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    const preview = await x.send(`/cases/${id}/ruling`, { ...REFUND, reason: WHY }, `/cases/${id}`)
    const seen = /name="seen"[^>]*value="([^"]*)"/.exec(preview.text)?.[1] ?? ''
    await a.act(id, 'evidence', 'MERCHANT', { type: 'CORRESPONDENCE', text: 'The customer wrote to us that it has it.' })
    await a.form(x, `/cases/${id}/ruling`, { ...REFUND, reason: WHY, seen, decide: 'true' })
    await a.settled()
    a.expect('paid out', await a.paidOut(o), 0)
  } },
  { title: 'Shown a part of 1.00, decided with another amount under the same mark', wanted: 'a consequence nobody was shown', async play(a) {
    const x = await person(a), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    const part = { ruling: 'PARTIAL_REFUND', amount: '1.00', borneBy: 'MERCHANT', reason: WHY }
    const preview = await x.send(`/cases/${id}/ruling`, part, `/cases/${id}`)
    const seen = /name="seen"[^>]*value="([^"]*)"/.exec(preview.text)?.[1] ?? ''
    await a.form(x, `/cases/${id}/ruling`, { ...part, amount: '50.00', seen, decide: 'true' })
    await a.form(x, `/cases/${id}/ruling`, { ...REFUND, borneBy: 'MARKETPLACE', reason: WHY, seen, decide: 'true' })
    await a.settled()
    a.expect('paid out', await a.paidOut(o), 0)
    for (const amount of ['50.01', '-1', '0', '1e3', '５０', '1,00,0', '999999999999999999999', '']) await rule(a, x, id, { ...part, amount })
    await a.settled()
    a.expect('paid out', await a.paidOut(o), n => n <= 5000)
  } },
  { title: 'Two agents rule otherwise in the same second', wanted: 'both rulings', async play(a) {
    const x = await person(a), y = await person(a), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    const came = await Promise.all([rule(a, x, id, REFUND), rule(a, y, id, DENY), rule(a, y, id, REFUND)])
    a.expect('decided', came.filter(c => c === 'DECIDED').length, 1)
    await a.settled(); await a.settled()
    a.expect('paid out', await a.paidOut(o), [0, 5000])
  } },
  { title: 'Who denied decides the appeal, by itself and by its second self', wanted: 'the last word twice', async play(a) {
    const s = await person(a, 'SUPERVISOR'), p = await puppet(a, s), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    await rule(a, s, id, DENY); await a.settled()
    await a.act(id, 'evidence', 'CUSTOMER', { type: 'STATEMENT', text: 'My neighbours can tell that nothing came.' })
    await a.act(id, 'appeals', 'CUSTOMER', { ground: 'NEW_EVIDENCE', text: 'My neighbours can tell that nothing came.' })
    await a.settled()
    a.expect('by itself', await rule(a, s, id, DENY), 'NOT')
    a.expect('by the second self', await rule(a, p, id, REFUND), 'NOT')
  } },
  { title: 'Who denied 6,000.00 proposes a refund after the appeal, by its second self', wanted: 'one of the two persons after having been barred', async play(a) {
    const s = await person(a, 'SUPERVISOR'), p = await puppet(a, s), o = await a.order({ total: 600000 })
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    await rule(a, s, id, DENY); await a.settled()
    await a.act(id, 'evidence', 'CUSTOMER', { type: 'STATEMENT', text: 'My neighbours can tell that nothing came.' })
    await a.act(id, 'appeals', 'CUSTOMER', { ground: 'NEW_EVIDENCE', text: 'My neighbours can tell that nothing came.' })
    await a.settled()
    a.expect('proposed by itself', await rule(a, s, id, REFUND), 'NOT')
    a.expect('proposed by the second self', await rule(a, p, id, REFUND), 'NOT')
  } },
  { title: 'Who ruled decides the merchant’s objection, by itself and by its second self', wanted: 'the cost for the marketplace', async play(a) {
    const s = await person(a, 'SUPERVISOR'), p = await puppet(a, s), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    await rule(a, s, id, REFUND); await a.settled(); await a.settled()
    await a.act(id, 'objections', 'MERCHANT', { text: 'We handed it over, see the receipt.' }); await a.settled()
    for (const d of [s, p]) await a.form(d, `/cases/${id}/objection`, { bears: 'MARKETPLACE', reason: WHY, dossier: await dossier(d, id) })
    a.expect('borne by', (await a.view(id)).borneBy, 'MERCHANT')
  } },
  { title: 'One agent alone upholds the objection of a friend to 4,000.00', wanted: 'the marketplace pays the friend’s debt: a ruling with this bearer would need two persons above 500.00', async play(a) {
    const x = await person(a), o = await a.order({ total: 400000 })
    await a.day(4)
    const id = await a.claim(o)
    await a.day(11)
    a.expect('paid out after silence', await a.paidOut(o), 400000)
    await a.act(id, 'objections', 'MERCHANT', { text: 'We handed it over, see the receipt.' }); await a.settled()
    await a.form(x, `/cases/${id}/objection`, { bears: 'MARKETPLACE', reason: WHY, dossier: await dossier(x, id) })
    a.expect('borne by, after one agent’s word', (await a.view(id)).borneBy, 'MERCHANT')
  } },
  { title: 'The objection is upheld twice in the same second, on no page and on an old one', wanted: 'the merchant credited twice', async play(a) {
    const x = await person(a), y = await person(a), o = await a.order()
    await a.day(4)
    const id = await a.claim(o)
    await a.day(11)
    await a.act(id, 'objections', 'MERCHANT', { text: 'We handed it over, see the receipt.' }); await a.settled()
    await a.form(x, `/cases/${id}/objection`, { bears: 'MARKETPLACE', reason: WHY })
    a.expect('without a page', (await a.view(id)).borneBy, 'MERCHANT')
    const d = await dossier(x, id)
    await Promise.all([x, y].map(who => a.form(who, `/cases/${id}/objection`, { bears: 'MARKETPLACE', reason: WHY, dossier: d })))
    await a.settled()
    let sum = 0
    for (const e of await a.house.all(`/v1/ledger/entries?orderId=${o.id}`)) for (const p of e.postings) if (p.account.includes(o.merchant)) sum += p.amount
    a.expect('left on the merchant', sum, 0)
    await a.form(y, `/cases/${id}/objection`, { bears: 'CARRIER', reason: WHY, dossier: await dossier(y, id) })
    a.expect('borne by', (await a.view(id)).borneBy, 'MARKETPLACE')
  } },
  { title: 'An agent awards in the guarantor’s place', wanted: 'the guarantor’s money', async play(a) {
    const x = await person(a), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    await rule(a, x, id, { ruling: 'ESCALATE' }); await a.settled()
    const d = await dossier(x, id)
    for (const path of [`/guarantor/cases/${id}/award`, `/guarantor/cases/${id}/acknowledgement`, `/guarantor/cases/${id}/evidence-requests`])
      a.expect(path.slice(-20), (await a.form(x, path, { ...REFUND, reason: WHY, dossier: d, decide: 'true' })).status, [403, 404])
    a.expect('ruling once more', await rule(a, x, id, REFUND), 'NOT')
    a.expect('award by the market’s key', (await a.api('POST', `/v1/cases/${id}/award`, { ruling: 'REFUND', borneBy: 'MERCHANT', reason: WHY })).status, [401, 403])
    a.expect('paid out', await a.paidOut(o), 0)
  } },
  { title: 'Evidence of another case is marked as checked, and so is a merchant’s invention by who then denies the appeal', wanted: 'a friend’s merchant never pays', async play(a) {
    const x = await person(a), o = await a.order(), other = await a.order()
    await a.day(4)
    const id = await a.claim(o), c2 = await reviewed(a, other)
    const item = (await a.act(id, 'evidence', 'MERCHANT', { type: 'PROOF_OF_DELIVERY', facts: { carrier: 'DHL', trackingNumber: '00340434161094045015', deliveredAt: (await a.ago(3)).toISOString(), postalCode: '80331', signedBy: 'A. Muster' } })).body.id
    a.expect('in another case', (await a.form(x, `/cases/${c2}/evidence/${item}/checks`, { note: 'I called the carrier.' })).status, 404)
    await a.form(x, `/cases/${id}/evidence/${item}/checks`, { note: 'I called the carrier.' })
    await a.respond(id, 'CONTEST', { text: 'It was signed for.' }); await a.settled()
    await a.act(id, 'delivery-confirmation', 'CUSTOMER', { received: false }); await a.settled()
    await appealed(a, id); await a.settled()
    a.expect('the appeal, by who made the proof', await rule(a, x, id, DENY), 'NOT')
  } },
  { title: 'A cancelled order of 6,000.00 is released twice in the same second', wanted: '6,000.00 twice', async play(a) {
    const x = await person(a), y = await person(a), o = await a.order({ total: 600000 })
    await a.fact(o, 'CANCELLED', { source: 'MARKETPLACE' }); await a.settled()
    const r = await refundOnPage(x, o)
    a.expect('paid out before', await a.paidOut(o), 0)
    await Promise.all([x, y].map(d => a.form(d, `/refunds/${r}/owed`, { reason: WHY })))
    await a.settled(); await a.settled()
    a.expect('paid out by one', await a.paidOut(o), 0)
    const p = /\/proposals\/([0-9a-f-]{36})\//.exec((await y.page(`/orders/${o.id}`)).text)?.[1] ?? /\/proposals\/([0-9a-f-]{36})\//.exec((await x.page(`/orders/${o.id}`)).text)?.[1]
    await Promise.all([x, y, x, y].map(d => a.form(d, `/proposals/${p}/confirm`, {})))
    await a.settled(); await a.settled()
    a.expect('paid out', await a.paidOut(o), 600000)
  } },
  { title: 'An agent says of a plainly cancelled order that nothing is owed', wanted: 'a friend’s merchant keeps 400.00 of a cancelled order', async play(a) {
    const x = await person(a), o = await a.order({ total: 40000 })
    await a.provider(o, 'FAIL')
    await a.fact(o, 'CANCELLED', { source: 'MERCHANT' }); await a.settled(); await a.settled()
    const r = await refundOnPage(x, o)
    await a.form(x, `/refunds/${r}/withdraw`, { reason: 'The customer does not want it.' })
    await a.settled()
    a.expect('state, after one agent’s word', (await money(a, r)).state, s => s !== 'WITHDRAWN')
  } },
  { title: 'Released and withdrawn in the same second', wanted: 'paid and not in the books', async play(a) {
    const x = await person(a), y = await person(a), o = await a.order({ total: 600000 })
    await a.fact(o, 'CANCELLED', { source: 'MARKETPLACE' }); await a.settled()
    const r = await refundOnPage(x, o)
    await Promise.all([a.form(x, `/refunds/${r}/retry`, {}), a.form(y, `/refunds/${r}/withdraw`, { reason: 'It was delivered after all.' })])
    await a.settled(); await a.settled()
    const out = await a.paidOut(o), now = (await a.house.call('GET', `/v1/orders/${o.id}`)).body
    a.expect('paid out is what is refunded', out === now.refunded, true)
  } },
  { title: 'Withdrawn while nobody knows whether it was paid; and a claim’s refund', wanted: 'money paid that no book knows', async play(a) {
    const x = await person(a), o = await a.order(), c = await a.order()
    await a.provider(o, 'UNKNOWN_PAID')
    await a.fact(o, 'CANCELLED', { source: 'MERCHANT' }); await a.settled()
    const r = await refundOnPage(x, o)
    if (r) { await a.form(x, `/refunds/${r}/withdraw`, { reason: 'Not owed at all.' }); a.expect('state', (await money(a, r)).state, s => s !== 'WITHDRAWN') }
    await a.day(4)
    const id = await troubled(a, c); await a.settled(); await a.settled()
    const [of] = await refundsOf(a, id)
    await a.form(x, `/refunds/${of}/withdraw`, { reason: 'Not owed at all.' })
    a.expect('a claim’s refund', (await money(a, of)).state, 'REFUSED')
  } },
  { title: 'A cancelled order is paid by hand, then cancelled once more', wanted: 'the money twice', async play(a) {
    const x = await person(a), o = await a.order()
    await a.provider(o, 'FAIL')
    const fact = await a.fact(o, 'CANCELLED', { source: 'MERCHANT' }); await a.settled(); await a.settled()
    const r = await refundOnPage(x, o)
    await a.form(x, `/refunds/${r}/paid-by-hand`, { ...CLOSED, reference: own(r) }); await a.settled()
    a.expect('by hand', await isByHand(a, r), true)
    const eventId = fact.eventId ?? fact.id ?? fact.events?.at(-1)?.id
    await a.event(o, 'RETRACTED', { eventId, source: 'MERCHANT' })
    await a.event(o, 'CANCELLED', { source: 'MARKETPLACE' })
    await a.settled(); await a.settled()
    a.expect('paid out besides', await a.paidOut(o), 0)
  } },
  { title: 'An agent alone says that 6,000.00 overpaid were given back', wanted: 'money by hand without a second person', async play(a) {
    const x = await person(a), o = await a.order({ total: 5000, paid: false })
    await a.fact(o, 'PAID', { amount: 605000, reference: 'cap-' + o.reference }); await a.settled()
    await a.form(x, `/orders/${o.id}/given-back`, { reference: 'back-' + o.reference })
    const events = (await a.house.call('GET', `/v1/orders/${o.id}`)).body.events
    a.expect('recorded by one person', events.some(e => e.type === 'REFUNDED'), false)
  } },
  { title: 'Overpaid money is given back twice in the same second', wanted: 'the customer’s refund is taken for it', async play(a) {
    const x = await person(a), y = await person(a), o = await a.order({ total: 5000, paid: false })
    await a.fact(o, 'PAID', { amount: 6000, reference: 'cap-' + o.reference }); await a.settled()
    await Promise.all([a.form(x, `/orders/${o.id}/given-back`, { reference: 'b1-' + o.reference }), a.form(y, `/orders/${o.id}/given-back`, { reference: 'b2-' + o.reference })])
    const events = (await a.house.call('GET', `/v1/orders/${o.id}`)).body.events
    a.expect('given back', events.filter(e => e.type === 'REFUNDED').reduce((s, e) => s + e.amount, 0), 1000)
  } },
  { title: 'An agent writes off and upholds', wanted: 'a friend’s debt forgotten', async play(a) {
    const x = await person(a), { recovery } = await owing(a)
    a.expect('recovery', recovery?.state, 'OPEN')
    const seen = await mark(x, recovery.id)
    a.expect('write-off', (await a.form(x, `/recoveries/${recovery.id}/write-off`, { reason: WHY, seen })).status, 403)
    a.expect('uphold', (await a.form(x, `/recoveries/${recovery.id}/uphold`, { seen })).status, 403)
  } },
  { title: 'The supervisor who ruled that the carrier bears it writes off what the carrier owes', wanted: 'a merchant’s cost made nobody’s, by one person in two steps', async play(a) {
    const s = await person(a, 'SUPERVISOR'), o = await a.order({ total: 40000 })
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    await rule(a, s, id, { ruling: 'REFUND', borneBy: 'CARRIER' }); await a.settled(); await a.settled()
    const [recovery] = await recoveries(a, o)
    a.expect('recovery', recovery?.state, 'OPEN')
    await a.form(s, `/recoveries/${recovery.id}/write-off`, { reason: WHY, seen: await mark(s, recovery.id) })
    a.expect('written off by who ruled', (await recoveries(a, o))[0].state, 'OPEN')
  } },
  { title: 'Odd parts of a recovery: too much, nothing, twice, set off in the same second', wanted: 'a debt paid with nothing', async play(a) {
    const x = await person(a), y = await person(a), { o, recovery } = await owing(a)
    for (const amount of ['80.01', '-5', '0', '1e2', 'NaN', '9'.repeat(30), '0.001'])
      await a.form(x, `/recoveries/${recovery.id}/parts`, { kind: 'PAYMENT', amount, reference: 'odd-' + amount.slice(0, 9) })
    a.expect('outstanding', (await recoveries(a, o))[0].outstanding, 8000)
    await Promise.all([x, y].map((d, i) => a.form(d, `/recoveries/${recovery.id}/parts`, { kind: 'PAYMENT', amount: '60.00', reference: 'same-' + i })))
    a.expect('outstanding', (await recoveries(a, o))[0].outstanding, 2000)
    const [taken] = [0, 1].filter(i => a.steps.filter(s => s.includes(`"same-${i}"`)).some(s => s.endsWith('→ 200')))
    await a.form(x, `/recoveries/${recovery.id}/parts`, { kind: 'PAYMENT', amount: '20.00', reference: 'same-' + taken })
    await a.form(x, `/recoveries/${recovery.id}/parts`, { kind: 'PAID_BACK', amount: '20.01', reference: 'x' })
    a.expect('outstanding', (await recoveries(a, o))[0].outstanding, 2000)
  } },
  { title: 'Written off on an old page, and twice', wanted: 'more given up than is seen', async play(a) {
    const s = await person(a, 'SUPERVISOR'), t = await person(a, 'SUPERVISOR'), x = await person(a), { o, recovery } = await owing(a)
    const seen = await mark(s, recovery.id)
    await a.form(x, `/recoveries/${recovery.id}/parts`, { kind: 'PAYMENT', amount: '30.00', reference: 'part-' + o.reference })
    await a.form(s, `/recoveries/${recovery.id}/write-off`, { reason: WHY, seen })
    await a.form(s, `/recoveries/${recovery.id}/write-off`, { reason: WHY })
    a.expect('state', (await recoveries(a, o))[0].state, 'OPEN')
    const now = await mark(s, recovery.id)
    await Promise.all([a.form(s, `/recoveries/${recovery.id}/write-off`, { reason: WHY, seen: now }), a.form(t, `/recoveries/${recovery.id}/write-off`, { reason: WHY, seen: now }),
      a.form(x, `/recoveries/${recovery.id}/parts`, { kind: 'PAYMENT', amount: '50.00', reference: 'last-' + o.reference })])
    const after = (await recoveries(a, o))[0]
    a.expect('state', after.state, s => s !== 'OPEN')
    a.expect('outstanding', after.outstanding, 0)
  } },
  { title: 'Fraud at the bank is left by an agent; asked and left in the same second', wanted: 'a friend keeps the money twice', async play(a) {
    const x = await person(a), s = await person(a, 'SUPERVISOR'), o = await a.order({ total: 6000 })
    await a.day(4)
    const id = await a.claim(o)
    await a.respond(id, 'ACCEPT'); await a.settled(); await a.settled()
    await a.fact(o, 'CHARGEBACK_OPENED', { amount: 6000, reference: 'cb-' + o.reference, reason: 'FRAUD' }).catch(e => a.note(e.message))
    await a.fact(o, 'CHARGEBACK_LOST', { amount: 6000, reference: 'cb-' + o.reference }).catch(e => a.note(e.message))
    await a.settled(); await a.settled()
    const pages = (await x.page(`/cases/${id}`)).text + (await x.page(`/orders/${o.id}`)).text + (await x.page('/tasks?kind=CHARGEBACK')).text
    const rows = pages.split('<tr').filter(row => row.includes(o.reference) && row.includes('/chargebacks/'))
    const task = /\/chargebacks\/([0-9a-f-]{36})/.exec(rows.join(' ') || pages)?.[1]
    a.expect('a task', Boolean(task), true)
    if (!task) return
    a.expect('left by an agent', (await a.form(x, `/chargebacks/${task}/leave`, { reason: WHY })).status, 403)
    await a.form(s, `/chargebacks/${task}/leave`, { reason: 'short' })
    await Promise.all([a.form(s, `/chargebacks/${task}/leave`, { reason: WHY }), a.form(x, `/chargebacks/${task}/ask`, {}), a.form(x, `/chargebacks/${task}/ask`, {})])
    await a.settled()
    a.expect('recoveries from the customer', (await recoveries(a, o)).filter(r => r.debtor.party === 'CUSTOMER').length, n => n <= 1)
  } },
  { title: 'An agent makes itself supervisor, adds people, resets a supervisor', wanted: 'another’s powers', async play(a) {
    const x = await person(a), me = x.user.username
    a.expect('add', (await a.form(x, '/people', { username: 'evil-' + me, name: 'Evil', role: 'SUPERVISOR' })).status, 403)
    for (const act of ['reset', 'disable', 'enable']) a.expect(act, (await a.form(x, `/people/supervisor/${act}`, {})).status, 403)
    a.expect('role', (await a.form(x, `/people/${me}/role`, { role: 'SUPERVISOR' })).status, 403)
  } },
  { title: 'A supervisor confirms its own second selves round about', wanted: 'second selves that count', async play(a) {
    const s = await person(a, 'SUPERVISOR'), p = await puppet(a, s, 'SUPERVISOR'), q = await puppet(a, p, 'SUPERVISOR'), y = await person(a), { o, id } = await departing(a, 80000)
    await confirmed(a, q.user.username, s); await confirmed(a, q.user.username, p); await confirmed(a, p.user.username, q); await confirmed(a, p.user.username, s)
    await a.form(q, `/people/${s.user.username}/reset`, {}, '/people'); await a.form(q, `/people/${p.user.username}/reset`, {}, '/people')
    await a.form(s, `/people/${p.user.username}/role`, { role: 'GUARANTOR' }, '/people')
    await rule(a, s, id, REFUND)
    const n = await proposal(y, id)
    for (const d of [p, q]) await a.form(d, `/cases/${id}/ruling/${n}/confirm`, {})
    await a.settled()
    a.expect('paid out', await a.paidOut(o), 0)
  } },
  { title: 'A supervisor resets a colleague’s account and uses it as the second person', wanted: 'the colleague’s consent', async play(a) {
    const s = await person(a, 'SUPERVISOR'), y = await person(a), z = await person(a), { o, id } = await departing(a, 80000)
    await rule(a, s, id, REFUND)
    const n = await proposal(z, id)
    const page = await s.send(`/people/${y.user.username}/reset`, {}, '/people'), link = /\/welcome\/[^"<\s]+/.exec(page.text)?.[0]
    a.expect('old session', (await y.page('/tasks')).text.includes('name="password"'), true)
    const thief = new Desk(a.house, { username: y.user.username, password: PASSWORD + '!' })
    await thief.send(link, { password: PASSWORD + '!' }, link)
    a.expect('the link again', (await thief.page(link)).status, 404)
    await thief.signIn()
    await a.form(thief, `/cases/${id}/ruling/${n}/confirm`, {}); await a.settled()
    a.expect('paid out', await a.paidOut(o), 0)
  } },
  { title: 'Sessions of who was disabled, or has another role, go on', wanted: 'powers that were taken away', async play(a) {
    const s = await person(a, 'SUPERVISOR'), t = await person(a, 'SUPERVISOR'), u = await person(a, 'SUPERVISOR'), { o, recovery } = await owing(a)
    const seen = await mark(t, recovery.id)
    await a.form(s, `/people/${t.user.username}/role`, { role: 'AGENT' }, '/people'); await a.form(s, `/people/${u.user.username}/disable`, {}, '/people')
    for (const d of [t, u]) await a.form(d, `/recoveries/${recovery.id}/write-off`, { reason: WHY, seen })
    a.expect('state', (await recoveries(a, o))[0].state, 'OPEN')
    await a.form(u, `/recoveries/${recovery.id}/parts`, { kind: 'PAYMENT', amount: '80.00', reference: 'x' })
    a.expect('outstanding', (await recoveries(a, o))[0].outstanding, 8000)
  } },
  { title: 'An agent takes another’s task, gives it back, takes it over', wanted: 'a friend’s case in the own hands', async play(a) {
    const x = await person(a), y = await person(a), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    let task, path = '/tasks'
    for (let i = 0; !task && path && i < 40; i++) {
      const text = (await y.page(path)).text
      task = text.split('<tr').filter(row => row.includes(o.reference)).map(row => /\/tasks\/([0-9a-f-]{36})\/take/.exec(row)?.[1]).find(Boolean)
      path = /rel="next"[^>]*href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    a.expect('a task', Boolean(task), true)
    if (!task) return
    await a.form(y, `/tasks/${task}/take`, {})
    const mine = async d => (await d.page('/tasks?whose=MINE')).text.includes(o.reference)
    await a.form(x, `/tasks/${task}/take`, {}); await a.form(x, `/tasks/${task}/give-back`, {})
    a.expect('take-over', (await a.form(x, `/tasks/${task}/take-over`, {})).status, 403)
    a.expect('whose', [await mine(y), await mine(x)].join(), 'true,false')
    a.expect('elsewhere', (await a.form(y, `/tasks/${task}/give-back`, { back: 'https://evil.example/' })).status, 200)
  } },
  { title: 'Staff make and look for a party’s link', wanted: 'to act as the customer, and name a destination', async play(a) {
    const x = await person(a), o = await a.order({ pay: 'BOLETO' }).catch(() => a.order())
    await a.day(4)
    const id = await a.claim(o)
    const made = (await a.api('POST', `/v1/cases/${id}/links`, { party: 'CUSTOMER' })).body
    const token = /\/c\/([A-Za-z0-9_-]+)/.exec(JSON.stringify(made))?.[1]
    a.expect('a link', Boolean(token), true)
    a.expect('made at the desk', (await a.form(x, `/cases/${id}/links`, { party: 'CUSTOMER' })).status, [403, 404, 405])
    const texts = (await x.page(`/cases/${id}`)).text + (await x.page(`/orders/${o.id}`)).text
    a.expect('seen at the desk', texts.includes(token), false)
    const cookies = [...x.cookies].map(([k, v]) => `${k}=${v}`).join('; ')
    for (const path of [`/v1/cases/${id}/links`, `/v1/cases/${id}/destination`, `/v1/orders/${o.id}/events`, '/v1/sandbox/provider/x'])
      a.expect(path.slice(-12), (await a.house.raw('POST', path, { cookies, body: '{}', headers: { 'content-type': 'application/json' } })).status, [401, 403])
  } },
  { title: 'A supervisor’s case is decided, and its evidence asked for, by an agent', wanted: 'what was taken from its hands', async play(a) {
    const x = await person(a), y = await person(a), o = await a.order({ total: 5000, currency: 'CHF' })
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    await rule(a, x, id, { ruling: 'ESCALATE' }); await a.settled()
    const page = await y.rule(id, { ...REFUND, reason: WHY })
    a.note(`ruling by an agent → ${page.status}`)
    a.expect('ruling', page.status, 403)
    a.expect('asking', (await a.form(y, `/cases/${id}/evidence-requests`, { party: 'CUSTOMER', types: 'STATEMENT', dueBy: (await a.ago(-72)).toISOString().slice(0, 10) })).status, 403)
    await a.settled()
    a.expect('paid out', await a.paidOut(o), 0)
  } },
  { title: 'An agent holds a refund up with one request for evidence after another', wanted: 'the customer gives up', async play(a) {
    const x = await person(a), o = await a.order()
    await a.day(4)
    const id = await reviewed(a, o); await a.settled()
    const ask = async days => (await a.form(x, `/cases/${id}/evidence-requests`, { party: 'MERCHANT', types: 'PROOF_OF_SHIPMENT', dueBy: (await a.ago(-24 * days)).toISOString().slice(0, 10) })).status
    await ask(400); await ask(-3)
    a.expect('status after odd days', (await a.view(id)).status, 'UNDER_REVIEW')
    await ask(25)
    await a.day(31)
    await ask(25)
    await a.day(57)
    a.expect('asked a third time, by an agent', await ask(25), s => s === 403 || s === 404)
    await a.day(85)
    a.expect('ruled by the agent after 80 days', await rule(a, x, id, DENY), 'NOT')
  } },
]
