/**
 * A statement as it may be shown: on one line, without the passwords that it can carry (role commands, connection
 * strings). PostgreSQL shows statements word for word in pg_stat_activity. Where the end of a password is in doubt (cut
 * off, inside another string) the rest of the statement is hidden with it.
 */
export function hideSecrets(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, " ")
      .trim()
      // A password ends at as many quotes as it began with, neither more nor fewer, nor behind a backslash.
      .replaceAll(/\b(password )(?:e?('+)(?:.*?(?<![\\'])\2(?!')|.*$)|\$(\w*)\$(?:.*?\$\3\$|.*$))/gi, "$1'…'")
      // `password=…` of connection strings ends at a space, a quote or an ampersand.
      .replaceAll(/\b(password ?= ?)('[^']*'|"[^"]*"|[^\s&'"]+)/gi, "$1…")
      // The password of a URL may itself hold an @: the last one before the host counts.
      .replaceAll(/\b(postgres(?:ql)?:\/\/[^\s:/@]+:)[^\s'"]*@/gi, "$1…@")
  );
}
