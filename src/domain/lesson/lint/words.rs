//! Every word of every file below `lessons/`, with its place: what a spelling dictionary is asked about.

use std::ops::Range;

use serde_json::Value;

use super::Source;
use crate::domain::lesson::author;
use crate::lang::{Lang, join};
use crate::scene::marks;

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The number of its file.
    pub file: usize,
    /// Where it stands there, in bytes.
    pub span: Range<usize>,
    /// Its language.
    pub lang: Lang,
    /// As a reader sees it, without markup.
    pub plain: String,
}

/// Every text: whatever stands under `kk`, `ru`, `en`, `kk_siz` or `ru_vy`.
pub fn texts(sources: &[Source]) -> Vec<Text> {
    let mut all = Vec::new();
    for (file, source) in sources.iter().enumerate().filter(|(_, source)| source.path.ends_with(".toml")) {
        let Some((value, places)) = author::parse(&source.text, &mut Vec::new()) else { continue };
        each(&value, "", &mut |path, lang, text| {
            // What every form of a term begins with is no word.
            if !path.contains(".stem.") {
                all.push(Text {
                    file,
                    span: places.of(path),
                    lang,
                    plain: marks::plain(text).replace('\u{ad}', ""),
                });
            }
        });
    }
    all
}

fn each(value: &Value, at: &str, then: &mut dyn FnMut(&str, Lang, &str)) {
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                each(item, &join(at, i), then);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                let path = join(at, key);
                match (item, key.as_str()) {
                    (Value::String(text), "kk" | "kk_siz") => then(&path, Lang::Kk, text),
                    (Value::String(text), "ru" | "ru_vy") => then(&path, Lang::Ru, text),
                    (Value::String(text), "en") => then(&path, Lang::En, text),
                    _ => each(item, &path, then),
                }
            }
        }
        _ => {}
    }
}

/// The words of a text that a dictionary of its language may know. Left out are addresses, and in Kazakh and Russian
/// names in Latin letters with the ending behind their hyphen.
pub fn words(text: &str, lang: Lang) -> Vec<&str> {
    let mut found = Vec::new();
    let chunks = text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '{' | '}') && lang != Lang::En);
    for chunk in chunks.filter(|chunk| !is_address(chunk)) {
        let mut after_foreign = false;
        for part in chunk.split(['-', '\u{2011}', '–', '—']) {
            let is_letter = |c: char| c.is_alphabetic() || lang == Lang::En && matches!(c, '\'' | '’');
            for word in part.split(|c: char| !is_letter(c)).map(own) {
                let ours = word
                    .chars()
                    .all(|c| (lang == Lang::En) == (c.is_ascii_alphabetic() || matches!(c, '\'' | '’')));
                if ours && word.chars().count() > 1 && !after_foreign {
                    found.push(word);
                }
            }
            let last = part.chars().rev().find(|c| c.is_alphanumeric());
            after_foreign = last.is_some_and(|c| c.is_ascii_alphanumeric()) && lang != Lang::En;
        }
    }
    found
}

/// An English word without quotation marks and the ending of its possessive.
fn own(word: &str) -> &str {
    let word = word.trim_matches(['\'', '’']);
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// Whether a stretch without spaces is an address, a file or a number.
fn is_address(chunk: &str) -> bool {
    let inner = chunk.trim_matches(|c: char| !c.is_alphanumeric());
    let dotted = inner.char_indices().any(|(at, c)| {
        matches!(c, '.' | '@' | ':' | '/' | '_' | '=')
            && inner[..at].ends_with(|c: char| c.is_alphanumeric())
            && inner[at + 1..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/')
    });
    dotted || inner.contains('@') || inner.starts_with('#')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_language() {
        let kk = "«DalaBank-тен» SMS-код келді: dalabank.example/kiru, 102-ге хабарла. Сыныптас-дос!";
        assert_eq!(words(kk, Lang::Kk), ["келді", "хабарла", "Сыныптас", "дос"]);
        assert_eq!(
            words("Don’t e-mail a@b.test: it's well-known", Lang::En),
            ["Don’t", "mail", "it", "well", "known"]
        );
        assert_eq!(
            words("{link} Пароль из 8 символов/знаков", Lang::Ru),
            ["Пароль", "из", "символов", "знаков"]
        );
    }

    #[test]
    fn every_text_of_a_file_is_found_with_its_place() {
        let text = "title.kk = \"Бір\"\n[[exercise]]\nprompt.kk_siz = \"[Екі](a) сөз\"\nid = \"kk\"\nstem.kk = \"үш\"\n";
        let source = Source { path: "a/b.toml".into(), text: text.into() };
        let found = texts(std::slice::from_ref(&source));
        let seen: Vec<(&str, &str)> =
            found.iter().map(|it| (it.plain.as_str(), &text[it.span.clone()])).collect();
        assert_eq!(seen, [("Екі сөз", "\"[Екі](a) сөз\""), ("Бір", "\"Бір\"")]);
    }
}
