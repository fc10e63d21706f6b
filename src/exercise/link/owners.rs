//! Takes an address apart for the app, and finds what could be taken for its owner.

use super::address::{Role, is_number, labels, pieces, resolved};
use super::{Apart, MOST, Say};

/// An address as its author writes it, taken apart: pieces, candidates for the owner, letters that look alike.
pub fn apart(address: &str, decoys: &[String], alike: &[String]) -> Apart {
    let address = resolved(address);
    let piece = labels(&address).into_iter().map(|piece| (piece.role as u8, piece.text.to_owned()));
    let told = |alike: &String| {
        let alike = resolved(alike);
        let (odd, usual) = alike.split_once('=').unwrap_or((&alike, ""));
        let letter = odd.chars().next().unwrap_or_default();
        let kind = match letter {
            '\u{400}'..='\u{52f}' => Say::Cyrillic,
            '0'..='9' => Say::Digit,
            _ => Say::Letters,
        };
        let code = if letter.is_ascii() { String::new() } else { format!(" (U+{:04X})", letter as u32) };
        (kind as u8, format!("«{odd}»{code} ≠ «{usual}»"))
    };
    Apart {
        piece: piece.collect(),
        owner: candidates(&address, decoys),
        alike: alike.iter().map(told).collect(),
    }
}

/// What could be taken for the owner, each with the text that says why it is the owner or is not. The owner first,
/// then up to four others: those that the author names, then runs of neighbouring labels from all over the address,
/// the most tempting first. Always the same for the same address.
fn candidates(address: &str, decoys: &[String]) -> Vec<(u8, String)> {
    let pieces = pieces(address);
    let of = |role| {
        let piece = pieces.iter().find(|piece| piece.role == role);
        piece.map_or("", |piece| piece.text.trim_matches(['.', '@', '/', '\\', '?', '#']))
    };
    let (owner, sub) = (of(Role::Owner), of(Role::Sub));
    let mut found: Vec<(u8, String)> = Vec::new();
    let mut add = |name: &str, why: Say| {
        let known = found.iter().any(|(_, known)| known == name);
        if !name.is_empty() && !known && found.len() < MOST {
            found.push((why as u8, name.to_owned()));
        }
    };
    add(owner, Say::WhySite);
    for decoy in decoys {
        add(decoy, Say::Elsewhere);
    }
    let places = [
        (Role::Login, Say::WhyLogin),
        (Role::Sub, Say::WhySub),
        (Role::Path, Say::WhyPath),
        (Role::Query, Say::WhyQuery),
    ];
    for (role, why) in places {
        if let Some(name) = name_in(of(role)) {
            add(name, why);
        }
    }
    if !sub.is_empty() {
        add(&[sub, ".", owner].concat(), Say::TooMuch);
    }
    add(of(Role::Login), Say::WhyLogin);
    // «example.login-help»: from the last name before the owner to the first of the owner's.
    let names: Vec<&str> = labels(address)
        .into_iter()
        .filter(|label| matches!(label.role, Role::Sub | Role::Owner))
        .map(|label| label.text.trim_end_matches('.'))
        .collect();
    let first = names.len().saturating_sub(owner.split('.').count());
    if let (Some(before), Some(name)) = (first.checked_sub(1).map(|at| names[at]), names.get(first)) {
        add(&[before, ".", name].concat(), Say::WhySub);
        add(before, Say::WhySub);
    }
    if is_number(owner) {
        // The rule of the last two is no rule for numbers.
        let mut dots = owner.match_indices('.').map(|(at, _)| at);
        if let (Some(_), Some(second)) = (dots.next(), dots.next()) {
            add(&owner[second + 1..], Say::TooLittle);
            add(&owner[..second], Say::TooLittle);
        }
    }
    if let Some((_, after)) = owner.split_once('-') {
        add(after, Say::TooLittle);
    }
    let path = of(Role::Path).split('/').next().unwrap_or_default();
    let name = owner.split('.').next().unwrap_or_default();
    add(path, Say::WhyPath);
    add(name, Say::TooLittle);
    add(owner.get(name.len() + 1..).unwrap_or_default(), Say::TooLittle);
    found
}

/// The first run of a text that looks like a name: its last two labels.
fn name_in(text: &str) -> Option<&str> {
    let part =
        text.split(['/', '?', '&', '=', ':', '#', '@']).find(|part| part.trim_matches('.').contains('.'))?;
    let part = part.trim_matches('.');
    let dots = part.rfind('.').and_then(|last| part[..last].rfind('.'));
    Some(dots.map_or(part, |before| &part[before + 1..]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(address: &str) -> Vec<String> {
        candidates(address, &[]).into_iter().map(|(_, name)| name).collect()
    }

    #[test]
    fn the_owner_stands_among_what_the_address_offers_instead() {
        assert_eq!(
            texts("https://dalabank.example.login-help.test/kk/kiru"),
            [
                "login-help.test",
                "dalabank.example",
                "dalabank.example.login-help.test",
                "example.login-help",
                "example",
            ]
        );
        assert_eq!(
            texts("https://dalabank.example@login-help.test/samal.example/kk"),
            ["login-help.test", "dalabank.example", "samal.example", "help.test", "login-help"]
        );
        assert_eq!(
            texts("https://dalabank-verify.test/kiru"),
            ["dalabank-verify.test", "verify.test", "kiru", "dalabank-verify", "test"]
        );
        assert_eq!(texts("http://192.0.2.7/login"), ["192.0.2.7", "2.7", "192.0", "login", "192"]);
        assert_eq!(texts("dalabank.example"), ["dalabank.example", "dalabank", "example"]);
    }

    #[test]
    fn what_the_author_names_comes_first() {
        let found = candidates("https://da1abank.example/kk", &["dalabank.example".into()]);
        assert_eq!(found[1], (Say::Elsewhere as u8, "dalabank.example".to_owned()));
    }

    #[test]
    fn each_candidate_knows_what_it_is() {
        assert_eq!(
            candidates("https://a.b@kk.dalabank.example/x.y?u=c.d", &[]),
            [
                (Say::WhySite, "dalabank.example"),
                (Say::WhyLogin, "a.b"),
                (Say::WhyPath, "x.y"),
                (Say::WhyQuery, "c.d"),
                (Say::TooMuch, "kk.dalabank.example"),
            ]
            .map(|(why, name)| (why as u8, name.to_owned()))
        );
    }

    #[test]
    fn odd_letters_are_called_by_their_names() {
        let alike = ["{U+0430}=a", "0=o", "rn=m"].map(str::to_owned);
        let apart = apart("https://d{U+0430}labank.example", &[], &alike);
        assert_eq!(
            apart.alike,
            [
                (Say::Cyrillic, "«\u{430}» (U+0430) ≠ «a»"),
                (Say::Digit, "«0» ≠ «o»"),
                (Say::Letters, "«rn» ≠ «m»")
            ]
            .map(|(kind, text)| (kind as u8, text.to_owned()))
        );
        assert_eq!(apart.address(), "https://d\u{430}labank.example");
    }

    proptest! {
        #[test]
        fn candidates_are_few_different_and_begin_with_the_owner(
            address in "(https?://)?[a-zә0-9.@:/\\\\?#=&\\[\\]-]{0,40}",
            decoys in proptest::collection::vec("[a-z.]{0,6}", 0..4),
        ) {
            let found = candidates(&address, &decoys);
            prop_assert!(found.len() <= MOST);
            for (i, (why, name)) in found.iter().enumerate() {
                prop_assert!(!name.is_empty());
                prop_assert!(!found[..i].iter().any(|(_, before)| before == name));
                prop_assert!(i == 0 || *why != Say::WhySite as u8);
            }
        }
    }
}
