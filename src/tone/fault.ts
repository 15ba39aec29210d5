/** Why a rule cannot be made ready: the place in it and the reason. Light, since it travels with the page. */
export class Fault extends Error {
  readonly where: string;
  readonly detail: string;
  constructor(where: string, detail: string) {
    super(`${where}: ${detail}`);
    this.name = 'Fault';
    this.where = where;
    this.detail = detail;
  }
}
