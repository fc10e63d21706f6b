//! Rules for a single text.

use crate::scene::marks;

/// A finding in a text: bytes where it begins, the offending words, what is wrong, what to do.
pub(super) struct Finding {
    /// The words.
    pub(super) words: String,
    /// What is wrong.
    pub(super) message: String,
    /// What to do.
    pub(super) help: String,
}

impl Finding {
    fn new(words: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { words: words.to_owned(), message: message.into(), help: help.into() }
    }
}

/// Something left to be done.
pub(super) fn left_over(text: &str) -> Option<Finding> {
    const SIGNS: [&str; 5] = ["TODO", "FIXME", "???", "lorem ipsum", "…kk"];
    let sign = SIGNS.iter().find(|sign| text.contains(**sign) || (text.trim() == "…"))?;
    Some(Finding::new(sign, "something is left to be done here", "write the text"))
}

/// The first word that mixes alphabets, and the letter that does not belong.
pub(super) fn mixed_alphabet(text: &str) -> Option<Finding> {
    let plain = marks::plain(text);
    plain.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
        let latin = word.chars().filter(char::is_ascii_alphabetic).count();
        let cyrillic = word.chars().filter(|c| is_cyrillic(*c)).count();
        if latin == 0 || cyrillic == 0 {
            return None;
        }
        let stray = word.chars().find(|c| if latin <= cyrillic { c.is_ascii_alphabetic() } else { is_cyrillic(*c) })?;
        let (is, of) = if stray.is_ascii_alphabetic() { ("Latin", "Cyrillic") } else { ("Cyrillic", "Latin") };
        Some(Finding::new(
            word,
            format!("{is} letter `{stray}` (U+{:04X}) in the {of} word «{word}»", stray as u32),
            "type the letter in the word's own alphabet; put a hyphen between a Latin name and a Kazakh ending",
        ))
    })
}

const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

/// The last labels of names that no one can register (RFC 2606, RFC 6761).
const RESERVED: [&str; 4] = ["example", "test", "invalid", "localhost"];

/// Second-level names set aside for documentation (RFC 2606).
const DOCUMENTED: [&str; 3] = ["example.com", "example.net", "example.org"];

/// Last labels that make a dotted word a domain. Every country code is two letters, and is found by
/// its length; these are the common longer ones and the Cyrillic ones of the region.
const TOP_LEVEL: [&str; 26] = [
    "com", "net", "org", "info", "biz", "gov", "edu", "mil", "int", "app", "dev", "shop", "store", "online",
    "site", "xyz", "top", "club", "bank", "pro", "name", "link", "click", "қаз", "рф", "live",
];

/// Two-letter file name endings that are no country, or are seldom meant as one.
const FILE_ENDINGS: [&str; 3] = ["js", "7z", "db"];

/// The first domain or address that exists or could exist.
pub(super) fn live_domain(text: &str) -> Option<Finding> {
    let plain = marks::plain(text);
    let is_part = |c: char| {
        c.is_alphanumeric() || matches!(c, '.' | '-' | '@' | ':' | '/' | '_' | '?' | '=' | '%' | '&')
    };
    plain.split(|c: char| !is_part(c)).find_map(|word| {
        let told = word.contains("://") || word.contains('@') || word.contains('/');
        let host = word.rsplit("://").next()?.rsplit('@').next()?;
        let host = host.split(['/', '?', ':']).next()?.trim_matches(|c: char| !c.is_alphanumeric());
        let labels: Vec<&str> = host.split('.').collect();
        if labels.len() < 2 || labels.iter().any(|label| label.is_empty()) {
            return None;
        }
        if labels.len() == 4 && labels.iter().all(|label| label.bytes().all(|b| b.is_ascii_digit())) {
            return (!documented_address(host)).then(|| {
                Finding::new(
                    host,
                    format!("{host} is an address that exists"),
                    "use 192.0.2.x, 198.51.100.x or 203.0.113.x",
                )
            });
        }
        let last = labels.last()?.to_lowercase();
        if RESERVED.contains(&last.as_str())
            || DOCUMENTED.iter().any(|name| is_below(&host.to_lowercase(), name))
        {
            return None;
        }
        let letters = last.chars().all(char::is_alphabetic) && last.chars().count() >= 2;
        let country = last.len() == 2 && last.is_ascii() && labels.iter().all(|label| label.is_ascii());
        let domain = TOP_LEVEL.contains(&last.as_str())
            || (country && !FILE_ENDINGS.contains(&last.as_str()))
            || (told && last.is_ascii());
        (letters && domain).then(|| {
            Finding::new(
                host,
                format!("{host} exists or can be registered"),
                "end it in .example, .test or .invalid, which nobody can own",
            )
        })
    })
}

/// Whether a host is a name or stands below it.
fn is_below(host: &str, name: &str) -> bool {
    host.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

fn documented_address(host: &str) -> bool {
    ["192.0.2.", "198.51.100.", "203.0.113."].iter().any(|net| host.starts_with(net))
}

const SEN: [&str; 12] = [
    "сен",
    "сенің",
    "саған",
    "сені",
    "сенен",
    "сенде",
    "сенімен",
    "өзің",
    "өзіңнің",
    "өзіңе",
    "сендер",
    "өзіңді",
];
const SIZ: [&str; 11] = [
    "сіз",
    "сіздің",
    "сізге",
    "сізді",
    "сізден",
    "сізде",
    "сізбен",
    "өзіңіз",
    "өзіңізге",
    "өзіңізді",
    "өзіңіздің",
];
const TY: [&str; 14] = [
    "ты",
    "тебе",
    "тебя",
    "тобой",
    "твой",
    "твоя",
    "твоё",
    "твои",
    "твоего",
    "твоей",
    "твоих",
    "твоим",
    "твоему",
    "твою",
];
const VY: [&str; 13] =
    ["вы", "вам", "вас", "вами", "ваш", "ваша", "ваше", "ваши", "вашего", "вашей", "вашему", "ваших", "вашу"];

/// Who a language's text addresses by pronoun.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// «сен», «ты».
    Familiar,
    /// «сіз», «вы».
    Polite,
}

/// Nouns that end as a polite verb does: a legend, a sea.
const NOUNS: [&str; 2] = ["аңыз", "теңіз"];

/// The first word of that form, outside of «quotations»: a pronoun, or a verb that shows it.
pub(super) fn addressed(text: &str, form: Form, kazakh: bool) -> Option<String> {
    // Only endings that no other word has: «найдите» is left to the eye, for «на защите» looks the same.
    let (pronouns, endings): (&[&str], &[&str]) = match (form, kazakh) {
        (Form::Familiar, true) => (&SEN, &[]),
        (Form::Polite, true) => (&SIZ, &["ңыз", "ңіз"]),
        (Form::Familiar, false) => (&TY, &[]),
        (Form::Polite, false) => (&VY, &["ьте"]),
    };
    let mut depth = 0_u32;
    let outside: String = marks::plain(text)
        .chars()
        .filter(|c| {
            match c {
                '«' => depth += 1,
                '»' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        })
        .collect();
    let words = outside.split(|c: char| !c.is_alphabetic());
    words
        .map(str::to_lowercase)
        .filter(|word| !NOUNS.contains(&word.as_str()))
        .find(|word| pronouns.contains(&word.as_str()) || endings.iter().any(|ending| word.ends_with(ending)))
}

/// Brackets that look like a mark and are none.
pub(super) fn broken_mark(text: &str) -> Option<Finding> {
    let plain = marks::plain(text);
    plain.contains("](").then(|| {
        Finding::new(
            "](",
            "this looks like a mark and is none",
            "write [words](mark-id), the id in a–z, 0–9 and -",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn live_names_are_found_and_reserved_ones_are_not() {
        for bad in [
            "dalabank.kz",
            "Мына жерге кір: http://win.xyz/a",
            "a@mail.ru",
            "egov.kz",
            "10.0.0.1",
            "сайт.қаз",
            "bank.co/kz",
            "myexample.com",
        ] {
            assert!(live_domain(bad).is_some(), "{bad}");
        }
        for good in [
            "dalabank.example",
            "login@dalabank.test",
            "https://a.b.invalid/x?y=1",
            "192.0.2.7",
            "esep.pdf.exe",
            "foto.apk",
            "Сағат 10:42-де келді.Кейін",
            "4 990.50 ₸",
            "т.б.",
            "e.g. this",
            "www.example.com",
            "Бар.Жоқ",
            "1.2.3",
        ] {
            assert!(live_domain(good).is_none(), "{good}");
        }
    }

    #[test]
    fn mixed_words_are_found() {
        assert!(mixed_alphabet("Бaнк").is_some(), "Latin a");
        assert!(mixed_alphabet("кiру").is_some(), "Latin i for і");
        assert!(mixed_alphabet("DаlaBank").is_some(), "Cyrillic а");
        assert!(mixed_alphabet("SMS-код DalaBank-тен, [банк](link-one)").is_none());
    }

    #[test]
    fn pronouns_are_found_as_whole_words_outside_quotations() {
        assert_eq!(addressed("Сен не істейсің?", Form::Familiar, true).as_deref(), Some("сен"));
        assert_eq!(addressed("Теңіз туралы аңыз", Form::Polite, true), None);
        assert_eq!(addressed("Сенім телефоны", Form::Familiar, true), None);
        assert_eq!(addressed("Хабарламада «Сіз ұттыңыз» деп тұр", Form::Polite, true), None);
        assert_eq!(addressed("Вы откроете?", Form::Polite, false).as_deref(), Some("вы"));
    }
}
