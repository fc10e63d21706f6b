//! What a Kazakh word may look like: its letters, and the harmony of its suffixes with the stem.

use super::text::Finding;
use crate::scene::marks;

/// The alphabet, 42 letters.
const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

const BACK: [char; 5] = ['а', 'о', 'ұ', 'ы', 'я'];
const FRONT: [char; 6] = ['ә', 'е', 'ө', 'ү', 'і', 'э'];

/// Endings in both harmonies, back and front: plural, cases, possessives, and the commonest of verbs.
const ENDINGS: [(&str, &str); 29] = [
    ("лар", "лер"),
    ("дар", "дер"),
    ("тар", "тер"),
    ("ның", "нің"),
    ("дың", "дің"),
    ("тың", "тің"),
    ("ға", "ге"),
    ("қа", "ке"),
    ("ны", "ні"),
    ("ды", "ді"),
    ("ты", "ті"),
    ("да", "де"),
    ("та", "те"),
    ("дан", "ден"),
    ("тан", "тен"),
    ("нан", "нен"),
    ("сы", "сі"),
    ("сын", "сін"),
    ("сына", "сіне"),
    ("сында", "сінде"),
    ("лық", "лік"),
    ("дық", "дік"),
    ("тық", "тік"),
    ("сыз", "сіз"),
    ("лы", "лі"),
    ("ған", "ген"),
    ("қан", "кен"),
    ("ғы", "гі"),
    ("малы", "мелі"),
];

/// Beginnings of words that go their own way: the last consonants are soft (банк, секунд), or the end only looks like a
/// suffix.
const EXCEPTIONS: [&str; 14] = [
    "банк",
    "секунд",
    "факт",
    "контакт",
    "фестивал",
    "компьютер",
    "роутер",
    "монета",
    "ракета",
    "смета",
    "анкета",
    "қате",
    "қайте",
    "күмәндан",
];

fn vowel(c: char) -> Option<bool> {
    if BACK.contains(&c) { Some(true) } else { FRONT.contains(&c).then_some(false) }
}

/// Whether the last vowel is a back one; «у» leaves that to the vowel before, and after «и» a loan word may go either way.
fn last_is_back(text: &str) -> Option<bool> {
    text.chars().rev().take_while(|c| *c != 'и').find_map(vowel)
}

/// The ending of a word that its stem does not take: the ending, and the one that it takes.
fn disharmony(word: &str) -> Option<(&'static str, &'static str)> {
    // In the name of a country or a town, -стан is no ending: Түркістанға.
    let ended = ENDINGS.iter().filter(|(back, _)| *back != "тан" || !word.ends_with("стан"));
    let both = ended.flat_map(|&(back, front)| [(back, front, true), (front, back, false)]);
    let cut = |ending: &str, least| word.strip_suffix(ending).filter(|stem| stem.chars().count() >= least);
    let broken = both.clone().find_map(|(ending, other, is_back)| {
        (last_is_back(cut(ending, 2)?)? != is_back).then_some((ending, other))
    });
    // Suffixes follow each other: достар-ға.
    broken.or_else(|| both.into_iter().find_map(|(ending, ..)| disharmony(cut(ending, 4)?)))
}

/// The first word with a letter that the alphabet has not, or with a suffix that breaks harmony.
pub(super) fn misspelt(text: &str) -> Option<Finding> {
    let plain = marks::plain(text);
    plain.split(|c: char| !c.is_alphabetic()).find_map(|word| {
        let lower = word.to_lowercase();
        let cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52F}');
        if let Some(stray) = lower.chars().find(|c| cyrillic(*c) && !ALPHABET.contains(*c)) {
            return Some(Finding {
                words: word.to_owned(),
                message: format!("the letter `{stray}` of «{word}» is not in the Kazakh alphabet"),
                help: "use the letters of the alphabet of 42".into(),
            });
        }
        if !lower.chars().all(cyrillic) || EXCEPTIONS.iter().any(|it| lower.starts_with(it)) {
            return None;
        }
        let (ending, other) = disharmony(&lower)?;
        Some(Finding {
            words: word.to_owned(),
            message: format!("«{word}»: «-{ending}» after a stem that takes «-{other}»"),
            help: "mend the suffix; a word that is right so belongs in EXCEPTIONS of lint/kazakh.rs".into(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suffixes_go_with_the_stem() {
        for good in [
            "Достарға хабарламаны көрсету керек, мектептегілерге де.",
            "Банктің қызметкері SMS-кодты сұрамайды.",
            "Оқуға, жүруге, тарифке, таксиге, секундтан соң",
            "DalaBank-тен келді",
            "Түркістан, Түркістанға, Түркістандағы",
        ] {
            assert!(misspelt(good).is_none(), "{good}: {}", misspelt(good).unwrap().words);
        }
        for (bad, word) in [
            ("Бұл достерге хабар", "достерге"),
            ("мектептағы бала", "мектептағы"),
            ("Сілтемеға баспау", "Сілтемеға"),
            ("құпиясөздық", "құпиясөздық"),
        ] {
            assert_eq!(misspelt(bad).map(|found| found.words).as_deref(), Some(word), "{bad}");
        }
    }

    #[test]
    fn letters_of_other_alphabets_are_found() {
        assert!(misspelt("Ўзбек").is_some() && misspelt("їжак").is_some());
        assert!(misspelt("Ёлка, щётка, цирк, һ, ъ").is_none());
    }
}
