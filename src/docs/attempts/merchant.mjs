// What a fraudulent merchant tries, so that a customer, the marketplace or the guarantor bears what it owes.
export const heading = 'What a fraudulent merchant tried'

const M = { source: 'MERCHANT' }, C = { source: 'CARRIER' }
const DHL = { carrier: 'DHL', trackingNumber: '00340434161094045015' }
const SIGNED = { ...DHL, place: 'ADDRESS', postalCode: '80331', city: 'München', signedBy: 'A. Muster' }
const CLAIMED = 4, SILENCE = 11, END = 26
const refused = s => s >= 400 && s < 500
const recoveries = (a, o) => a.house.all(`/v1/recoveries?merchant=${o.merchant}`)
const suspend = (a, o) => a.house.call('PUT', `/v1/merchants/${o.merchant}`, { name: o.merchant, country: 'DE', status: 'SUSPENDED' })
const contest = (a, id, more) => a.respond(id, 'CONTEST', { text: 'It was sent, and it was delivered.', ...more })
const notDenied = async (a, id) => {
  const c = await a.view(id), can = c.parties?.find(p => p.party === 'CUSTOMER')?.availableActions ?? []
  a.expect('denied', c.outcome === 'DENIED' || can.includes('APPEAL'), false)
  a.expect('outcome', c.outcome ?? 'none', o => o !== 'DELIVERED')
}
const on = async (a, id, status) => a.expect('status', (await a.view(id)).status, status)
const idOf = e => e.eventId ?? e.id
const event = async (a, o, type) => (await a.house.call('GET', `/v1/orders/${o.id}`)).body.events.filter(e => e.type === type).at(-1)
async function bears(a, o, id, who = 'MERCHANT', sum = o.total) {
  a.expect('paid out', await a.paidOut(o), sum)
  if (id) a.expect('borne by', (await a.view(id)).borneBy, who)
}
/** A short attempt: an order, what the merchant says before the claim, the claim, and afterwards. */
const attempt = (title, wanted, order, before, after, claim = 'taken') => ({ title, wanted, async play(a) {
  const o = await a.order(order)
  await before?.(a, o)
  await a.day(CLAIMED)
  const id = await a.claim(o)
  a.expect('claim', id ? 'taken' : 'refused', claim)
  if (!id && claim === 'taken') return
  await after(a, o, id)
} })
/** A pair of merchant's link and its cookies. */
async function link(a, id, party = 'MERCHANT') {
  const made = (await a.house.call('POST', `/v1/cases/${id}/links`, { party })).body
  const path = /\/c\/[A-Za-z0-9_-]+/.exec(JSON.stringify(made))?.[0]
  const jar = new Map()
  const go = async (method, to, body) => {
    for (let i = 0; i < 5; i++) {
      const r = await a.house.raw(method, to, { body, cookies: [...jar].map(([k, v]) => `${k}=${v}`).join('; '), headers: body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' } })
      for (const c of r.headers.getSetCookie()) { const [, k, v] = /^([^=]+)=([^;]*)/.exec(c); jar.set(k, v) }
      const next = r.headers.get('location')
      if (!next || r.status < 300 || r.status >= 400) return { ...r, at: to }
      to = next.replace(a.house.url, ''); method = 'GET'; body = undefined
    }
  }
  const page = await go('GET', path)
  const base = page.at.replace(/\/$/, '')
  return { base, page, jar, async send(act, fields) {
    const now = await go('GET', base)
    const csrf = /name="_csrf"[^>]*value="([^"]+)"/.exec(now.text)?.[1] ?? ''
    const r = await go('POST', act.startsWith('/') ? act : `${base}/${act}`, new URLSearchParams({ ...fields, _csrf: csrf }).toString())
    a.note(`page …/${act.slice(-40)} by the ${party} → ${r.status}`)
    if (r.status >= 500) a.problems.push(`${act} answered ${r.status}`)
    return r
  } }
}

export const attempts = [
  attempt('Says itself that the parcel was lost, instead of accepting', 'the marketplace bears it', {}, null, async (a, o, id) => {
    await a.event(o, 'LOST', M); await a.settled(); await a.settled(); await bears(a, o, id) }),
  attempt('Says that it was lost before the claim, with a carrier of the marketplace', 'the marketplace bears it', { shipping: { method: 'REGISTERED', carrierChosenBy: 'MARKETPLACE' } },
    async (a, o) => { await a.event(o, 'SHIPPED', { ...M, ...DHL }); await a.event(o, 'LOST', { ...M, ...DHL }) },
    async (a, o, id) => { await a.settled(); await a.settled(); await bears(a, o, id) }),
  attempt('Says lost, and takes it back after the refund', 'nobody bears it, the customer is asked', {}, null, async (a, o, id) => {
    await a.event(o, 'LOST', M); await a.settled(); await a.settled()
    await a.event(o, 'RETRACTED', { ...M, eventId: idOf(await event(a, o, 'LOST')) }); await a.settled()
    await bears(a, o, id)
    a.expect('asked of the customer', (await recoveries(a, o)).filter(r => r.debtor.party === 'CUSTOMER').length, 0) }),
  attempt('Takes back what the carrier says: lost', 'the claim hangs', {}, async (a, o) => { await a.event(o, 'SHIPPED', { ...C, ...DHL }); await a.event(o, 'LOST', { ...C, ...DHL }); 
    a.expect('retracted by the merchant', (await a.event(o, 'RETRACTED', { ...M, eventId: idOf(await event(a, o, 'LOST')) })).status, () => true) },
    async (a, o, id) => { await a.settled(); await a.settled(); await bears(a, o, id) }),
  attempt('Takes back the payment', 'nothing can be refunded', {}, async (a, o) => {
    await a.event(o, 'RETRACTED', { ...M, eventId: idOf(await event(a, o, 'PAID')) })
    a.expect('paid', (await a.house.call('GET', `/v1/orders/${o.id}`)).body.paid, 5000) },
    async (a, o, id) => { await a.respond(id, 'ACCEPT'); await a.settled(); await a.settled(); await bears(a, o, id) }),
  { title: 'Takes back the marketplace’s cancellation before the money goes back', wanted: 'it keeps the money of a cancelled order', async play(a) {
    const o = await a.order({ total: 600000 })
    await a.event(o, 'CANCELLED', { source: 'MARKETPLACE' }); await a.settled()
    await a.event(o, 'RETRACTED', { ...M, eventId: idOf(await event(a, o, 'CANCELLED')) }); await a.settled()
    const e = await event(a, o, 'CANCELLED')
    a.expect('retracted by the merchant', Boolean(e.retracted), false)
  } },
  attempt('Takes back the carrier’s RETURNED report', 'the money that it owes', {}, async (a, o) => { await a.event(o, 'SHIPPED', { ...C, ...DHL }); await a.event(o, 'RETURNED_TO_SENDER', { ...C, ...DHL })
    await a.event(o, 'RETRACTED', { ...M, eventId: idOf(await event(a, o, 'RETURNED_TO_SENDER')) }) },
    async (a, o, id) => { await a.settled(); await a.settled(); await bears(a, o, id) }),
  { title: 'Cancels what is under way', wanted: 'the marketplace bears it', async play(a) {
    const o = await a.order()
    await a.event(o, 'SHIPPED', { ...M, ...DHL }); await a.event(o, 'CANCELLED', M); await a.settled(); await a.settled()
    a.expect('paid out', await a.paidOut(o), 5000)
    const accounts = (await a.house.all(`/v1/ledger/entries?orderId=${o.id}`)).flatMap(e => e.postings.map(p => p.account))
    a.expect('booked at the merchant', accounts.some(n => n.includes(o.merchant)), true)
  } },
  attempt('Cancels after a proven delivery, for a friend', 'a denial becomes a refund', {}, async (a, o) => { await a.proved(o); await a.event(o, 'CANCELLED', M) },
    async (a, o) => { await a.day(END); a.expect('paid out, before a person has looked', await a.paidOut(o), 0) }, 'refused'),
  attempt('Says lost after a proven delivery', 'the marketplace pays a friend', { shipping: { method: 'REGISTERED', carrierChosenBy: 'MARKETPLACE' } }, async (a, o) => { await a.proved(o); await a.event(o, 'LOST', M) },
    async (a, o, id) => { await contest(a, id); await a.settled(); a.expect('paid out', await a.paidOut(o), 0); await on(a, id, 'UNDER_REVIEW') }),
  attempt('Cancels while the claim is accepted', 'the customer twice, the marketplace once', {}, null, async (a, o, id) => {
    await Promise.all([a.respond(id, 'ACCEPT'), a.event(o, 'CANCELLED', M)]); await a.settled(); await a.settled(); await bears(a, o) }),
  { title: 'Cancels the same lines in parts, again and all at once', wanted: 'books that owe it', async play(a) {
    const o = await a.order({ lines: [[3, 1000], [1, 2000]] })
    await Promise.all([a.event(o, 'CANCELLED', { ...M, lines: [{ reference: '1', quantity: 2 }] }), a.event(o, 'CANCELLED', { ...M, lines: [{ reference: '1', quantity: 2 }], at: await a.ago(1) })])
    await a.event(o, 'CANCELLED', { ...M, at: await a.ago(2) })
    a.expect('too many', (await a.event(o, 'CANCELLED', { ...M, lines: [{ reference: '1', quantity: 4 }] })).status, refused)
    await a.settled(); await a.settled()
    a.expect('paid out', await a.paidOut(o), 5000)
  } },
  attempt('Says itself that it delivered, with signature, postcode and code', 'a denial', {}, async (a, o) => { await a.event(o, 'DELIVERED', { ...M, ...SIGNED, code: true, at: await a.ago(1) }) },
    async (a, o, id) => { await contest(a, id); await a.settled(); await notDenied(a, id); await a.day(END); await notDenied(a, id) }),
  attempt('Says that it delivered, and the customer is silent', 'the claim closes as delivered', {}, null, async (a, o, id) => {
    await a.event(o, 'DELIVERED', { ...M, ...SIGNED }); await a.day(SILENCE); await notDenied(a, id); await a.day(END); await notDenied(a, id) }),
  attempt('Says that it delivered in time, dated back', 'no broken promise, no claim', {}, async (a, o) => { await a.day(3); await a.event(o, 'DELIVERED', { ...M, ...SIGNED, at: await a.ago(40) }) },
    async (a, o, id) => { await contest(a, id); await a.settled(); await notDenied(a, id) }),
  attempt('Proof of delivery by its own hand', 'a denial', {}, null, async (a, o, id) => {
    const facts = { ...DHL, deliveredAt: (await a.ago(30)).toISOString(), postalCode: '80331', signedBy: 'A. Muster' }
    await a.act(id, 'evidence', 'MERCHANT', { type: 'PROOF_OF_DELIVERY', facts }); await a.act(id, 'evidence', 'MERCHANT', { type: 'CARRIER_INVESTIGATION', facts })
    await contest(a, id); await a.settled(); await notDenied(a, id) }),
  attempt('Says that it came back unclaimed', 'it keeps the shipping', { amounts: { shipping: 900 } }, async (a, o) => { await a.event(o, 'RETURNED_TO_SENDER', { ...M, ...DHL, reason: 'UNCLAIMED' }) },
    async (a, o, id) => { await a.settled(); await a.settled(); await bears(a, o, id, 'MERCHANT', 5900) }),
  attempt('Says that the customer refused it', 'a denial, or the shipping', { amounts: { shipping: 900 } }, async (a, o) => { await a.event(o, 'DELIVERY_REFUSED', { ...M, ...DHL }) },
    async (a, o, id) => { await contest(a, id); await a.settled(); await notDenied(a, id) }),
  attempt('Says that it refunded already, all of it', 'nothing is left to pay', {}, async (a, o) => { await a.event(o, 'REFUNDED', { ...M, amount: 5000, reference: 'mine-' + o.reference })
    a.expect('refunded', (await a.house.call('GET', `/v1/orders/${o.id}`)).body.refunded, 0) },
    async (a, o, id) => { await a.respond(id, 'ACCEPT'); await a.settled(); await a.settled(); await bears(a, o, id) }),
  attempt('Says that it refunded between ruling and sending', 'the refund stops', {}, async (a, o) => { await a.provider(o, 'DELAY') }, async (a, o, id) => {
    await a.respond(id, 'ACCEPT'); await a.event(o, 'REFUNDED', { ...M, amount: 5000, reference: 'mine-' + o.reference }); await a.day(9); await bears(a, o, id) }),
  attempt('Proof of refund as evidence', 'a denial', {}, null, async (a, o, id) => {
    await a.act(id, 'evidence', 'MERCHANT', { type: 'PROOF_OF_REFUND', facts: { refundReference: 'mine-' + o.reference } }); await contest(a, id); await a.settled(); await notDenied(a, id) }),
  attempt('Says that a chargeback is open', 'the claim on hold', {}, async (a, o) => { await a.event(o, 'CHARGEBACK_OPENED', { ...M, amount: 5000, reference: 'cb-' + o.reference }) },
    async (a, o, id) => { await on(a, id, s => s !== 'ON_HOLD'); await a.respond(id, 'ACCEPT'); await a.settled(); await a.settled(); await bears(a, o, id) }),
  attempt('Says that it lost a chargeback after the refund', 'the customer is asked for the money', {}, null, async (a, o, id) => {
    await a.respond(id, 'ACCEPT'); await a.settled(); await a.settled()
    await a.event(o, 'CHARGEBACK_LOST', { ...M, amount: 5000, reference: 'cb-' + o.reference }); await a.settled(); await a.settled()
    a.expect('asked of the customer', (await recoveries(a, o)).filter(r => r.debtor.party === 'CUSTOMER').length, 0); await bears(a, o, id) }),
  attempt('Says that it won the chargeback that the bank has open', 'double money, or a hold lifted', {}, async (a, o) => { await a.event(o, 'CHARGEBACK_OPENED', { amount: 5000, reference: 'cb-' + o.reference }) },
    async (a, o) => { await a.event(o, 'CHARGEBACK_WON', { ...M, amount: 5000, reference: 'cb-' + o.reference }); a.expect('a claim after that', await a.claim(o) ? 'taken' : 'refused', 'refused'); await a.settled(); a.expect('paid out', await a.paidOut(o), 0) }, 'refused'),
  ...[['000000000000', undefined], ['123456', 'DHL'], ['00340434161094045016', 'DHL'], ['AAAAAAAAAAAAAAAAAAAA', 'UPS']].map(([trackingNumber, carrier]) =>
    attempt(`Contests with the number ${trackingNumber} of ${carrier ?? 'no carrier'}`, 'a week', {}, null, async (a, o, id) => {
      await contest(a, id, { trackingNumber, carrier }); 
      await a.act(id, 'evidence', 'MERCHANT', { type: 'TRACKING', facts: { trackingNumber, ...(carrier ? { carrier } : {}) } })
      if ((await a.view(id)).status === 'WAITING_MERCHANT') await contest(a, id)
      await a.settled(); await on(a, id, s => s !== 'WAITING_DELIVERY'); a.expect('offers', ((await a.view(id)).offers ?? []).length, 0) })),
  attempt('A sound number that no carrier ever scanned', 'more than one week', {}, null, async (a, o, id) => {
    await a.act(id, 'evidence', 'MERCHANT', { type: 'TRACKING', facts: DHL }); await contest(a, id); await a.settled()
    await a.act(id, 'evidence', 'MERCHANT', { type: 'TRACKING', facts: { carrier: 'DHL', trackingNumber: '00340434161094045022' } })
    await a.day(CLAIMED + 9); await a.event(o, 'OUT_FOR_DELIVERY', M); await a.event(o, 'AVAILABLE_FOR_PICKUP', { ...M, collectBy: new Date(Date.now() + 90 * 864e5).toISOString().slice(0, 10) })
    await a.day(END); await bears(a, o, id) }),
  attempt('A pick-up point by its own word', 'the customer has to collect nothing', {}, async (a, o) => { await a.event(o, 'AVAILABLE_FOR_PICKUP', { ...M, ...DHL }) },
    async (a, o, id) => { await contest(a, id); await a.settled(); await notDenied(a, id); await on(a, id, s => s !== 'WAITING_DELIVERY') }),
  attempt('Contests after its time', 'a second chance', {}, null, async (a, o, id) => {
    await a.day(SILENCE); a.expect('contest', (await contest(a, id)).status, refused)
    await a.act(id, 'evidence', 'MERCHANT', { type: 'TRACKING', facts: DHL }); await a.settled(); await bears(a, o, id) }),
  attempt('Accepts and contests in the same second', 'both', {}, null, async (a, o, id) => {
    const came = await Promise.all([a.respond(id, 'ACCEPT'), contest(a, id), contest(a, id), a.respond(id, 'ACCEPT')])
    a.expect('taken', new Set(came.filter(c => c.status < 300).map(c => c.body.status)).size, n => n >= 1)
    await a.settled(); await a.settled(); a.expect('paid out', await a.paidOut(o), [0, 5000]) }),
  attempt('Objects to what it accepted', 'the cost for the marketplace', {}, null, async (a, o, id) => {
    await a.respond(id, 'ACCEPT'); await a.settled(); await a.settled(); a.expect('objection', (await a.act(id, 'objections', 'MERCHANT', { text: 'We do not want to bear it after all.' })).status, refused); await bears(a, o, id) }),
  attempt('Objects after 14 days, twice, and through its link', 'the cost for the marketplace', {}, null, async (a, o, id) => {
    await a.day(END); a.expect('objection', (await a.act(id, 'objections', 'MERCHANT', { text: 'We handed it over, see the receipt.' })).status, refused)
    const mine = await link(a, id); await mine.send('object', { text: 'We handed it over, see the receipt.' }); await bears(a, o, id) }),
  attempt('Objects twice in the same second', 'two decisions', {}, null, async (a, o, id) => {
    await a.day(SILENCE)
    const came = await Promise.all([1, 2].map(n => a.act(id, 'objections', 'MERCHANT', { text: `We handed it over, see receipt ${n}.` })))
    a.expect('taken', came.filter(c => c.status < 300).length, 1); await bears(a, o, id) }),
  attempt('Disputes what it owes, again after it was upheld', 'a deadline that never comes', {}, async (a, o) => { await suspend(a, o) }, async (a, o, id) => {
    await a.respond(id, 'ACCEPT'); await a.settled(); await a.settled()
    const [r] = await recoveries(a, o)
    a.expect('recovery', r?.state, 'OPEN')
    const came = await Promise.all([1, 2].map(() => a.api('POST', `/v1/recoveries/${r.id}/dispute`, { party: 'MERCHANT', reason: 'We do not see why we should.' })))
    a.expect('taken', came.filter(c => c.status < 300).length, 1)
    a.expect('outstanding', (await recoveries(a, o))[0].outstanding, 5000)
    const mine = await link(a, id); a.expect('again on its page', (await mine.send(`recoveries/${r.id}/dispute`, { text: 'We do not see why we should.' })).status, refused) }),
  attempt('Pays what it owes with odd sums and one reference', 'a debt paid with less', {}, async (a, o) => { await suspend(a, o) }, async (a, o, id) => {
    await a.respond(id, 'ACCEPT'); await a.settled(); await a.settled()
    const [r] = await recoveries(a, o), pay = (amount, reference, kind = 'PAYMENT') => a.api('POST', `/v1/recoveries/${r.id}/payments`, { kind, amount, reference })
    for (const n of [-1, 0, 5001, 1.5, 1e20, '5000', null]) a.expect('odd', (await pay(n, 'odd')).status, refused)
    await Promise.all([pay(3000, 'p1'), pay(3000, 'p1'), pay(3000, 'p2')])
    a.expect('same reference, other sum', (await pay(2000, 'p1')).status, s => refused(s) || s < 300)
    a.expect('outstanding', (await recoveries(a, o))[0].outstanding, n => n === 2000 || n === 0) }),
  attempt('Says after the claim what the delivered parcel held', 'both lines proved by one parcel', { lines: [[1, 3000], [1, 2000]] }, async (a, o) => { await a.event(o, 'SHIPPED', { ...C, ...DHL, parcel: 'p1', lines: [{ reference: '1', quantity: 1 }] }); await a.proved(o, { parcel: 'p1' }) },
    async (a, o, id) => { await a.event(o, 'SHIPPED', { ...M, ...DHL, parcel: 'p1', lines: [{ reference: '1', quantity: 1 }, { reference: '2', quantity: 1 }], at: await a.ago(50) }); await contest(a, id); await a.settled(); await a.day(END)
      a.expect('outcome', (await a.view(id)).outcome ?? 'none', s => s !== 'DENIED' && s !== 'DELIVERED') }),
  attempt('One parcel with an envelope is signed for, the goods are in none', 'all is proved by the envelope', { lines: [[3, 2000]] }, async (a, o) => { await a.event(o, 'SHIPPED', { ...M, ...DHL, parcel: 'p1', lines: [{ reference: '1', quantity: 1 }] }); await a.proved(o, { parcel: 'p1' }) },
    async (a, o, id) => { await contest(a, id); await a.day(END); a.expect('outcome', (await a.view(id)).outcome ?? 'none', s => s !== 'DENIED' && s !== 'DELIVERED') }),
  { title: 'Packs more than was ordered, and what was not ordered', wanted: 'a parcel that proves everything', async play(a) {
    const o = await a.order({ lines: [[1, 3000], [1, 2000]] })
    a.expect('too many', (await a.event(o, 'SHIPPED', { ...M, parcel: 'p1', lines: [{ reference: '1', quantity: 2 }] })).status, refused)
    a.expect('unknown', (await a.event(o, 'SHIPPED', { ...M, parcel: 'p1', lines: [{ reference: '9', quantity: 1 }] })).status, refused)
  } },
  ...[['NEIGHBOUR', {}], ['SAFE_PLACE', {}], ['ADDRESS', { redirected: true }], ['ADDRESS', { city: 'Berlin' }], ['ADDRESS', { postalCode: '10115' }]].map(([place, more]) =>
    attempt(`A carrier's scan at ${place} ${JSON.stringify(more)}`, 'a denial by a parcel that somebody else got', {}, async (a, o) => { await a.proved(o, { place, ...more }) },
      async (a, o, id) => { await contest(a, id); await a.settled(); await notDenied(a, id) })),
  attempt('Acts in the customer’s name by saying MERCHANT', 'the claim is over', {}, null, async (a, o, id) => {
    for (const [what, body] of [['withdraw', {}], ['delivery-confirmation', { received: true }], ['destination', { token: 'dest_mine' }], ['appeals', { ground: 'NEW_EVIDENCE', text: 'We appeal for the customer.' }], ['escalate', { reason: 'We want it elsewhere.' }]])
      a.expect(what, (await a.act(id, what, 'MERCHANT', body)).status, refused)
    await on(a, id, 'WAITING_MERCHANT') }),
  attempt('Acts for the customer through its own link', 'the claim is over, or the money its own', {}, null, async (a, o, id) => {
    const mine = await link(a, id)
    a.expect('its page', mine.page.status, 200)
    for (const [what, body] of [['withdraw', { reason: 'no more' }], ['delivery', { received: 'true' }], ['destination', { token: 'dest_mine' }], ['appeal', { text: 'We appeal for the customer.' }], ['escalate', { reason: 'We want it elsewhere.' }], ['offers/1/accept', {}]])
      a.expect(what, (await mine.send(what, body)).status, refused)
    await on(a, id, 'WAITING_MERCHANT') }),
  { title: 'Uses the link of one case at another one', wanted: 'another merchant’s claim accepted', async play(a) {
    const one = await a.order(), two = await a.order()
    await a.day(CLAIMED)
    const c1 = await a.claim(one), c2 = await a.claim(two), mine = await link(a, c1), theirs = await link(a, c2)
    const before = new Map(mine.jar)
    a.note('cookies of the first at the second')
    theirs.jar.clear(); for (const [k, v] of before) theirs.jar.set(k, v)
    a.expect('accept', (await theirs.send('accept', {})).status, refused)
    await a.settled(); a.expect('paid out', await a.paidOut(), 0)
  } },
  attempt('Offers odd sums and takes its own offer', 'a claim closed for a cent', {}, null, async (a, o, id) => {
    for (const amount of [0, -1, 5001, 1e15]) a.expect('offer', (await a.respond(id, 'OFFER', { text: 'Take this.', offer: { remedy: 'PARTIAL_REFUND', amount } })).status, refused)
    await a.respond(id, 'OFFER', { text: 'Take this.', offer: { remedy: 'PARTIAL_REFUND', amount: 1 } })
    a.expect('own offer', (await a.act(id, 'offers/1/accept', 'MERCHANT')).status, refused)
    await a.day(END); a.expect('paid out', await a.paidOut(o), n => n !== 1) }),
  attempt('Announces a delay of 300 days, and accepts it for the customer', 'no claim for 300 days', {}, async (a, o) => {
    await a.event(o, 'DELAY_ANNOUNCED', { ...M, deliverBy: new Date((await a.house.now()).getTime() + 300 * 864e5).toISOString().slice(0, 10) })
    a.expect('accepted for the customer', (await a.event(o, 'DELAY_ACCEPTED', M)).status, () => true) },
    async (a, o, id) => { await a.respond(id, 'ACCEPT'); await a.settled(); await a.settled(); await bears(a, o, id) }),
  attempt('Says after the refund that it delivered', 'the goods are asked back', {}, null, async (a, o, id) => {
    await a.respond(id, 'ACCEPT'); await a.settled(); await a.settled()
    await a.event(o, 'DELIVERED', { ...M, ...SIGNED, at: await a.ago(0) }); await a.day(END)
    a.expect('asked of the customer', (await recoveries(a, o)).filter(r => r.debtor.party === 'CUSTOMER').length, 0); await bears(a, o, id) }),
]
