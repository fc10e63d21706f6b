//! Takes a web address apart, as browsers do. Total: any text has pieces, and they join to the text.
//!
//! After the URL Standard (url.spec.whatwg.org): a backslash ends the host as a slash does, what stands before the
//! last `@` is a login, a host whose last label is a number is an IPv4 address.

/// What a piece of an address is. The order is that of the kind's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// `https://`.
    Scheme,
    /// What stands before `@`.
    Login,
    /// Names before the owner's, which the owner chooses.
    Sub,
    /// Whose site it is: the name that was registered, or an IP address.
    Owner,
    /// `:8443`.
    Port,
    /// From the first slash.
    Path,
    /// From the question mark, or from `#`.
    Query,
}

/// A piece of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What it is.
    pub role: Role,
    /// The piece as it stands there, with what divides it from the next.
    pub text: &'a str,
}

/// The pieces of an address from left to right; none is empty.
pub fn pieces(address: &str) -> Vec<Piece<'_>> {
    let (mut found, mut rest) = (Vec::new(), address);
    let mut cut = |role, rest: &mut &'_ str, at: usize| {
        // Every `at` is where an ASCII sign was found, or an end.
        let (text, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        if !text.is_empty() {
            found.push((role, text.len()));
        }
        *rest = after;
    };
    let name =
        |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    if let Some(at) = address.find("://").filter(|&at| at > 0 && name(&address[..at])) {
        cut(Role::Scheme, &mut rest, at + 3);
    }
    let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let mut host = rest[..end].len();
    if let Some(at) = rest[..end].rfind('@') {
        cut(Role::Login, &mut rest, at + 1);
        host = end - at - 1;
    }
    let end = host;
    if let Some(at) =
        rest[..end].rfind(':').filter(|&at| rest[at + 1..end].bytes().all(|b| b.is_ascii_digit()))
    {
        host = at;
    }
    let owner = host - owner_of(&rest[..host]).len();
    cut(Role::Sub, &mut rest, owner);
    cut(Role::Owner, &mut rest, host - owner);
    cut(Role::Port, &mut rest, end - host);
    let at = rest.find(['?', '#']).unwrap_or(rest.len());
    cut(Role::Path, &mut rest, at);
    let at = rest.len();
    cut(Role::Query, &mut rest, at);
    let mut from = 0;
    let pieces = found.into_iter().map(|(role, length)| {
        let text = &address[from..from + length];
        from += length;
        Piece { role, text }
    });
    pieces.collect()
}

/// The pieces, with names cut at their dots: finding where the owner begins is left to the reader.
pub fn labels(address: &str) -> Vec<Piece<'_>> {
    let mut labels = Vec::new();
    for piece in pieces(address) {
        let dotted = matches!(piece.role, Role::Sub | Role::Owner) && !is_number(piece.text);
        if dotted {
            let all = piece.text.split_inclusive('.');
            labels.extend(all.map(|text| Piece { role: piece.role, text }));
        } else {
            labels.push(piece);
        }
    }
    labels
}

/// The piece with this role, or an empty text.
pub fn part(address: &str, role: Role) -> &str {
    pieces(address).into_iter().find(|piece| piece.role == role).map_or("", |piece| piece.text)
}

/// The whole name of the site: what stands before the owner's name, and that.
#[cfg(feature = "authoring")]
pub fn host(address: &str) -> String {
    [part(address, Role::Sub), part(address, Role::Owner)].concat()
}

/// The registrable name at the end of a host: the last two labels, three below a second level that is open to all
/// (`com.kz`, `gov.kz`, `co.uk`). The names that lessons may use stand for countries here: `edu.example`.
fn owner_of(host: &str) -> &str {
    if is_number(host) || host.starts_with('[') {
        return host;
    }
    let dots: Vec<usize> = host.trim_end_matches('.').match_indices('.').map(|(at, _)| at).collect();
    let label = |nth: usize| {
        let from = nth.checked_sub(1).map_or(0, |before| dots[before] + 1);
        &host[from..dots.get(nth).copied().unwrap_or(host.trim_end_matches('.').len())]
    };
    let open = dots.len() > 1 && {
        let (second, last) = (label(dots.len() - 1), label(dots.len()));
        let country = last.len() == 2 || matches!(last, "example" | "test" | "invalid");
        country && matches!(second, "com" | "gov" | "edu" | "org" | "net" | "mil" | "co" | "ac")
    };
    let before = dots.len().checked_sub(if open { 3 } else { 2 });
    before.map_or(host, |before| &host[dots[before] + 1..])
}

/// Whether a host is an IPv4 address, whole or in one number.
pub fn is_number(host: &str) -> bool {
    let last = host.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    !last.is_empty() && (last.bytes().all(|b| b.is_ascii_digit()) || last.starts_with("0x"))
}

/// A text in which `{U+0430}` stands for the letter with that number: authors cannot write an odd letter as it is,
/// for the linter takes it for a slip.
pub fn resolved(text: &str) -> String {
    let mut parts = text.split("{U+");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let letter = part.split_once('}').and_then(|(code, after)| {
            let letter = u32::from_str_radix(code, 16).ok().and_then(char::from_u32)?;
            Some((letter, after))
        });
        match letter {
            Some((letter, after)) => {
                whole.push(letter);
                whole += after;
            }
            None => whole = [&whole, "{U+", part].concat(),
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn taken_apart(address: &str) -> Vec<(Role, &str)> {
        pieces(address).into_iter().map(|piece| (piece.role, piece.text)).collect()
    }

    fn owner(address: &str) -> &str {
        part(address, Role::Owner)
    }

    #[test]
    fn every_piece_has_its_role() {
        use Role::{Login, Owner, Path, Port, Query, Scheme, Sub};
        assert_eq!(
            taken_apart("https://bank.example@kk.login-help.test:8443/kk/kiru?from=sms#top"),
            [
                (Scheme, "https://"),
                (Login, "bank.example@"),
                (Sub, "kk."),
                (Owner, "login-help.test"),
                (Port, ":8443"),
                (Path, "/kk/kiru"),
                (Query, "?from=sms#top"),
            ]
        );
        assert_eq!(taken_apart("dalabank.example"), [(Owner, "dalabank.example")]);
        assert_eq!(taken_apart(""), []);
    }

    /// The tricks that are met most.
    #[test]
    fn no_trick_hides_the_owner() {
        for (trick, address, is) in [
            ("subdomain", "https://bank.example.login-help.test/", "login-help.test"),
            ("path", "login-help.test/bank.example/", "login-help.test"),
            ("login", "https://bank.example@login-help.test/", "login-help.test"),
            ("login with a password", "https://bank.example:kk@login-help.test/", "login-help.test"),
            ("two @", "https://a@bank.example@login-help.test/", "login-help.test"),
            ("@ in the path", "https://login-help.test/@bank.example", "login-help.test"),
            ("backslash", "https://login-help.test\\@bank.example/", "login-help.test"),
            ("extra word", "https://bank-example-verify.test/", "bank-example-verify.test"),
            ("typo", "https://kk.bnak.example/", "bnak.example"),
            ("hyphen", "my-bank.example", "my-bank.example"),
            ("other ending", "https://bank.test/kk", "bank.test"),
            ("look-alike digit", "https://da1abank.example", "da1abank.example"),
            ("look-alike letter", "https://d\u{430}labank.example/", "d\u{430}labank.example"),
            ("IP address", "http://192.0.2.7/login", "192.0.2.7"),
            ("IP address with a port", "http://192.0.2.7:8080/login", "192.0.2.7"),
            ("IP address in one number", "http://3221225991/", "3221225991"),
            ("IPv6", "http://[2001:db8::7]/", "[2001:db8::7]"),
            ("shortener", "short.example/x1", "short.example"),
            ("redirect", "https://bank.example/?url=login-help.test", "bank.example"),
            ("redirect without a slash", "https://bank.example?url=//login-help.test", "bank.example"),
            ("fragment", "https://login-help.test#bank.example", "login-help.test"),
            ("free hosting", "https://bank.pages.example", "pages.example"),
            ("dot at the end", "https://kk.bank.example./", "bank.example."),
        ] {
            assert_eq!(owner(address), is, "{trick}");
        }
    }

    #[test]
    fn a_second_level_open_to_all_is_no_owner() {
        for (address, is) in [
            ("https://kk.egov.gov.kz/", "egov.gov.kz"),
            ("https://mektep.edu.kz", "mektep.edu.kz"),
            ("https://a.dalabank.com.kz", "dalabank.com.kz"),
            ("https://www.bank.co.uk/", "bank.co.uk"),
            ("https://kk.mektep.edu.example", "mektep.edu.example"),
            ("https://gov.kz", "gov.kz"),
            ("https://com.dalabank.kz", "dalabank.kz"),
        ] {
            assert_eq!(owner(address), is);
        }
    }

    #[test]
    fn names_are_cut_at_their_dots_and_numbers_are_not() {
        let texts = |address| labels(address).into_iter().map(|label| label.text).collect::<Vec<_>>();
        assert_eq!(texts("https://kk.bank.example/a.b"), ["https://", "kk.", "bank.", "example", "/a.b"]);
        assert_eq!(texts("http://192.0.2.7/"), ["http://", "192.0.2.7", "/"]);
    }

    #[test]
    fn odd_letters_are_written_by_their_number() {
        assert_eq!(resolved("d{U+0430}la{U+04BB}.example"), "d\u{430}la\u{4bb}.example");
        for text in ["{U+", "{U+}", "{U+110000}", "{U+zz}x", "a{b}c", "{U+0430", ""] {
            assert_eq!(resolved(text), text);
        }
    }

    proptest! {
        #[test]
        fn the_pieces_join_to_the_address(address in "(https?://|x:)?[a-zа-я0-9.@:/\\\\?#\\[\\]-]{0,40}") {
            let joined: String = pieces(&address).into_iter().map(|piece| piece.text).collect();
            prop_assert_eq!(&joined, &address);
            let joined: String = labels(&address).into_iter().map(|piece| piece.text).collect();
            prop_assert_eq!(&joined, &address);
            prop_assert!(pieces(&address).is_sorted_by(|a, b| (a.role as u8) < b.role as u8));
            prop_assert!(pieces(&address).iter().all(|piece| !piece.text.is_empty()));
        }

        #[test]
        fn any_text_has_pieces(address: String) {
            let joined: String = pieces(&address).into_iter().map(|piece| piece.text).collect();
            prop_assert_eq!(joined, address);
        }

        #[test]
        fn what_surrounds_the_host_does_not_change_the_owner(
            login in "([a-z.]{0,9}@)?", sub in "([a-z]{1,5}\\.){0,3}", end in "(:[0-9]{0,4})?([/?#][a-z.@/?#:]{0,12})?",
        ) {
            let address = ["https://", &login, &sub, "login-help.test", &end].concat();
            prop_assert_eq!(owner(&address), "login-help.test");
        }
    }
}
