// A running sandbox as those see it who try to take money out of it: its API, its desk's forms, its clock, its provider.
// Attempts run side by side; time moves only when every one of them waits for it.
import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'

const DAY = 864e5
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g
const run = randomUUID().slice(0, 5)
let counter = 0

export const ADDRESS = { name: 'A. Muster', city: 'München', postalCode: '80331', country: 'DE' }
export const DHL = { carrier: 'DHL', trackingNumber: '00340434161094045015' }

export class House {
  constructor(credentials, url) {
    this.credentials = JSON.parse(readFileSync(credentials))
    this.url = (url ?? this.credentials.baseUrl).replace(/\/$/, '')
    this.market = this.credentials.marketplace.apiKey
    this.guarantor = this.credentials.guarantor.apiKey
  }

  /** At most six requests at a time: a busy machine answers more of them with 503. */
  async turn() {
    if (this.under === undefined) Object.assign(this, { under: 0, queue: [] })
    if (this.under++ >= 6) await new Promise(resolve => this.queue.push(resolve))
  }

  leave() { this.under--; this.queue.shift()?.() }

  async raw(method, path, { body, headers = {}, cookies } = {}) {
    for (let tries = 0; ; tries++) {
      await this.turn()
      const answer = await fetch(this.url + path, { method, body, redirect: 'manual', headers: { ...headers, ...(cookies ? { cookie: cookies } : {}) } })
      const text = await answer.text()
      this.leave()
      if ((answer.status === 429 || answer.status === 503) && tries < 5 && !headers['x-once']) {
        await new Promise(resolve => setTimeout(resolve, 1000 * Math.min(5, Number(answer.headers.get('retry-after') ?? 1))))
        continue
      }
      return { status: answer.status, text, headers: answer.headers }
    }
  }

  /** One request to the API; the answer's JSON, or its text. */
  async call(method, path, body, { key = this.market, headers = {} } = {}) {
    const sent = { authorization: 'Bearer ' + key, accept: 'application/json', ...headers }
    if (body !== undefined && typeof body !== 'string') sent['content-type'] ??= 'application/json'
    const answer = await this.raw(method, path, { body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body), headers: sent })
    let read = answer.text
    try { read = JSON.parse(answer.text) } catch { /* not JSON */ }
    return { status: answer.status, body: read, headers: answer.headers }
  }

  async now() { return new Date((await this.call('GET', '/v1/sandbox/clock')).body.now) }

  async advance(by) {
    for (let i = 0; i < 40; i++) {
      const { status, body } = await this.call('POST', '/v1/sandbox/clock/advance', by)
      if (status === 200 && body.settled) return
      by = { by: 'PT1S' }
    }
    throw new Error('time does not move on')
  }

  async all(path, key) {
    const items = []
    for (let cursor = ''; ;) {
      const { status, body } = await this.call('GET', `${path}${path.includes('?') ? '&' : '?'}limit=100${cursor}`, undefined, { key })
      if (status !== 200) throw new Error(`GET ${path}: ${status}`)
      items.push(...body.items)
      if (!body.nextCursor) return items
      cursor = '&cursor=' + encodeURIComponent(body.nextCursor)
    }
  }

  async desk(user) { return await new Desk(this, user).signIn() }
}

/** A signed-in browser without scripts. */
export class Desk {
  constructor(house, user) { this.house = house; this.user = user; this.cookies = new Map() }

  async signIn() {
    const page = await this.send('/login', { username: this.user.username, password: this.user.password }, '/login')
    if (page.text.includes('name="password"')) throw new Error('not signed in as ' + this.user.username)
    return this
  }

  async request(method, path, body) {
    for (let hops = 0; hops < 6; hops++) {
      const answer = await this.house.raw(method, path, {
        body, cookies: [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; '),
        headers: body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' } })
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)
        this.cookies.set(name, value)
      }
      const to = answer.headers.get('location')
      if (answer.status < 300 || answer.status >= 400 || !to) return answer
      path = to.replace(this.house.url, ''); method = 'GET'; body = undefined
    }
    throw new Error('redirected in circles: ' + path)
  }

  page(path) { return this.request('GET', path) }

  /** Posts a form with the token of another page and follows where it leads. */
  async send(path, fields, from = '/tasks') {
    const token = /name="_csrf"[^>]*value="([^"]+)"/.exec((await this.page(from)).text)?.[1] ?? ''
    const form = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...fields, _csrf: token })) for (const one of [value].flat()) form.append(name, one)
    return await this.request('POST', path, form.toString())
  }

  /** Rules on a case through its preview; `seen` is what the preview page carries. */
  async rule(id, fields) {
    const preview = await this.send(`/cases/${id}/ruling`, fields, `/cases/${id}`)
    const seen = /name="seen"[^>]*value="([^"]*)"/.exec(preview.text)?.[1]
    return seen === undefined ? preview : await this.send(`/cases/${id}/ruling`, { ...fields, seen, decide: 'true' }, `/cases/${id}`)
  }
}

/** Lets attempts wait for days of the sandbox, and moves its clock when all of them wait. */
class Days {
  constructor(house, start) { this.house = house; this.start = start; this.active = 0; this.waiting = [] }

  async play(attempts) {
    this.active = attempts.length
    const all = Promise.all(attempts.map(async attempt => { try { await attempt() } finally { this.active--; this.check() } }))
    await all
  }

  wait(day) {
    return new Promise(resolve => { this.active--; this.waiting.push({ day, resolve }); this.check() })
  }

  check() {
    if (this.active > 0 || this.waiting.length === 0 || this.moving) return
    this.moving = true
    const next = Math.min(...this.waiting.map(w => w.day))
    this.move(next).then(() => {
      this.moving = false
      const now = this.waiting.filter(w => w.day <= next)
      this.waiting = this.waiting.filter(w => w.day > next)
      this.active += now.length
      now.forEach(w => w.resolve())
    }, failed => { console.error(failed); process.exit(1) })
  }

  async move(day) {
    const to = new Date(this.start.getTime() + day * DAY)
    await this.house.advance(to > await this.house.now() ? { to: to.toISOString() } : { by: 'PT1S' })
    await this.house.advance({ by: 'PT1S' })
    this.day = Math.max(this.day ?? 0, day)
  }
}

/** One attempt: what it did and what came of it. */
export class Attempt {
  constructor(house, days, title, wanted) { Object.assign(this, { house, days, title, wanted, steps: [], orders: [], problems: [] }) }

  /** Goes on when so many days have passed since the beginning. */
  day(n) { return this.days.wait(n) }

  /** Goes on when what is under way has settled. */
  settled() { return this.days.wait(this.days.day ?? 0) }

  note(said) { this.steps.push(said) }

  async api(method, path, body, options) {
    const answer = await this.house.call(method, path, body, options)
    const who = options?.key === this.house.guarantor ? ' (guarantor)' : ''
    const said = typeof answer.body === 'object' ? answer.body.detail ?? answer.body.title ?? answer.body.status ?? answer.body.type ?? '' : ''
    const wrong = (answer.body?.errors ?? []).map(e => e.field ?? e.pointer ?? '').join(', ')
    this.steps.push(`\`${method} ${path}${who}\`${body ? ' `' + JSON.stringify(body) + '`' : ''}`.replace(ID, '…').slice(0, 260) + ` → ${answer.status} ${String(said).slice(0, 160)}${wrong ? ' (' + wrong + ')' : ''}`)
    if (answer.status >= 500) this.problems.push(`${method} ${path} answered ${answer.status}`)
    return answer
  }

  /** What an agent or supervisor does at the desk. */
  async form(desk, path, fields, from) {
    const answer = await desk.send(path, fields, from)
    const { _csrf, ...shown } = fields
    const alert = /role="alert"[^>]*>([\s\S]*?)<\/(?:p|div|section|ul)>/.exec(answer.text)?.[1].replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()
    this.steps.push(`form \`${path}\` by ${desk.user.username} \`${JSON.stringify(shown)}\``.replace(ID, '…').slice(0, 260) + ` → ${answer.status}${alert ? ' ' + alert.slice(0, 160) : ''}`)
    if (answer.status >= 500) this.problems.push(`${path} answered ${answer.status}`)
    return answer
  }

  async order({ total = 5000, days = 2, pay = 'CARD', method = 'REGISTERED', currency = 'EUR', paid = true, lines, amounts, customer, merchant, ...more } = {}) {
    const n = ++counter, at = await this.house.now()
    const goods = (lines ?? [[1, total]]).map(([quantity, unitPrice], i) => ({ reference: String(i + 1), sku: `S-${i + 1}`, title: `Thing ${i + 1}`, quantity, unitPrice }))
    const body = { reference: `A-${run}-${n}`, placedAt: at.toISOString(), currency, merchant: { reference: merchant ?? `m-${run}-${n}` },
      customer: { reference: customer ?? `c-${run}-${n}`, language: 'en' }, lines: goods,
      amounts: { items: goods.reduce((sum, l) => sum + l.quantity * l.unitPrice, 0), shipping: 0, tax: 0, duty: 0, ...amounts },
      shipTo: { ...ADDRESS }, promise: { deliverBy: new Date(at.getTime() + days * DAY).toISOString().slice(0, 10) }, shipping: { method },
      payment: { provider: 'sandbox', reference: `pay_${run}_${n}`, method: pay }, ...more }
    const made = await this.house.call('POST', '/v1/orders', body)
    if (made.status !== 201) throw new Error(`order: ${made.status} ${JSON.stringify(made.body)}`)
    const order = { id: made.body.id, body, reference: body.reference, payment: body.payment.reference, merchant: body.merchant.reference,
      customer: body.customer.reference, total: Object.values(body.amounts).reduce((a, b) => a + b) }
    this.orders.push(order)
    if (paid) await this.fact(order, 'PAID')
    return order
  }

  /** A fact that has to be taken. */
  async fact(order, type, details = {}) {
    const answer = await this.event(order, type, details)
    if (answer.status > 201) throw new Error(`${type}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  async event(order, type, { at, ...details } = {}) {
    return await this.api('POST', `/v1/orders/${order.id}/events`, { type, occurredAt: (at ?? await this.house.now()).toISOString(), ...details })
  }

  async ago(hours) { return new Date((await this.house.now()).getTime() - hours * 36e5) }

  async claim(order, lines) {
    const body = { orderId: order.id, kind: 'NOT_RECEIVED', statement: 'Still nothing here.', ...(lines ? { lines: Object.entries(lines).map(([reference, quantity]) => ({ reference, quantity })) } : {}) }
    const answer = await this.api('POST', '/v1/cases', body)
    return answer.status === 201 ? answer.body.id : undefined
  }

  act(id, what, party, body = {}, options) {
    return this.api('POST', `/v1/cases/${id}/${what}`, party ? { party, ...body } : body, options)
  }

  respond(id, position, more) { return this.act(id, 'merchant-response', 'MERCHANT', { position, ...more }) }

  async view(id) { return (await this.house.call('GET', `/v1/cases/${id}`)).body }

  async proved(order, more = {}) {
    return await this.fact(order, 'DELIVERED', { at: await this.ago(3), source: 'CARRIER', ...DHL, place: 'ADDRESS', postalCode: ADDRESS.postalCode, city: ADDRESS.city, signedBy: 'A. Muster', ...more })
  }

  /** What the provider has really paid of these orders and did not get back. */
  async paidOut(...orders) {
    const keys = new Set((orders.length ? orders : this.orders).flatMap(o => [o.payment, o.id]))
    return (await this.house.all('/v1/sandbox/provider/payments')).filter(p => keys.has(p.paymentReference) || keys.has(p.orderId)).reduce((sum, p) => sum + p.amount, 0)
  }

  async provider(order, next) { await this.house.call('PUT', `/v1/sandbox/provider/${order.payment}`, { next }) }

  expect(what, was, wanted) {
    const good = typeof wanted === 'function' ? wanted(was) : Array.isArray(wanted) ? wanted.includes(was) : was === wanted
    this.steps.push(`${good ? 'seen' : '**NOT AS IT SHOULD BE**'}: ${what} ${JSON.stringify(was)}`)
    if (!good) this.problems.push(`${what}: ${JSON.stringify(was)}${typeof wanted === 'function' ? '' : ', not ' + JSON.stringify(wanted)}`)
  }

  /** What everybody has at the end, of all orders of the attempt. */
  async balances() {
    const lines = []
    const ids = new Set(this.orders.map(o => o.id))
    const provider = (await this.house.all('/v1/sandbox/provider/payments'))
    for (const order of this.orders) {
      const now = (await this.house.call('GET', `/v1/orders/${order.id}`)).body
      const out = provider.filter(p => p.orderId === order.id).reduce((sum, p) => sum + p.amount, 0)
      const outside = now.events.filter(e => e.type === 'REFUNDED' && !e.retracted && e.source !== 'MERCHANT').reduce((sum, e) => sum + e.amount, 0)
      const booked = new Map()
      let sum = 0
      for (const entry of await this.house.all(`/v1/ledger/entries?orderId=${order.id}`)) for (const p of entry.postings) {
        booked.set(p.account, (booked.get(p.account) ?? 0) + p.amount)
        sum += p.amount
      }
      const books = [...booked].filter(([, amount]) => amount).map(([account, amount]) => `${account.replace(order.merchant, 'm')} ${amount}`).join(', ')
      lines.push(`order of ${order.total}: paid ${now.paid}, provider has paid out ${out}, refunded ${now.refunded}; books: ${books || 'nothing'}`)
      if (out > now.paid) this.problems.push(`the provider has paid out ${out} of ${now.paid} paid`)
      if (sum !== 0) this.problems.push(`the books of ${order.reference} are off by ${sum}`)
    }
    return lines
  }
}

/** Plays the attempts and tells of each; `attempts` are {title, wanted, play(attempt)}. */
export async function play(house, attempts) {
  const days = new Days(house, await house.now())
  const told = attempts.map(({ title, wanted }) => new Attempt(house, days, title, wanted))
  await days.play(attempts.map(({ play }, i) => async () => {
    try { await play(told[i]) } catch (failed) { told[i].problems.push(`broke off: ${failed.message}`) }
  }))
  for (const one of told) one.left = await one.balances()
  return told
}
