/**
 * A statement as it may be shown: on one line, without the passwords that it can carry (role commands, connection
 * strings). PostgreSQL shows statements word for word in pg_stat_activity.
 */
export function hideSecrets(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, " ")
      .trim()
      .replaceAll(/\b(password\s+)(e?'(?:[^'\\]|''|\\.)*'|\$(\w*)\$.*?\$\3\$)/gi, "$1'…'")
      // `password=…` of connection strings ends at a space, a quote or an ampersand.
      .replaceAll(/\b(password\s*=\s*)('[^']*'|"[^"]*"|[^\s&'"]+)/gi, "$1…")
      // The password of a URL may itself hold an @: the last one before the host counts.
      .replaceAll(/\b(postgres(?:ql)?:\/\/[^\s:/@]+:)[^\s'"]*@/gi, "$1…@")
      // A statement that is cut off may hold the beginning of a password.
      .replaceAll(/\b(password\s+)e?'(?:[^'\\]|''|\\.)*$/gi, "$1'…")
  );
}
