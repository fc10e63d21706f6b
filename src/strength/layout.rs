//! The same keys pressed on another layout: attackers try what a phrase gives there, and so do we.

/// The keys of an English keyboard, row by row.
const ENGLISH: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
/// What they give on the Russian one; the letters of the Kazakh one are the same.
const RUSSIAN: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю";
/// The digit row of an English keyboard where the Kazakh one has letters …
const DIGITS: &str = "2345890-=";
/// … and these letters.
const KAZAKH: &str = "әіңғүұқөһ";

/// What the keys of `phrase` give on the other layouts, where that is something else: an English phrase on the Russian
/// and on the Kazakh layout, a Cyrillic one on the English.
pub fn switched(phrase: &str) -> Vec<String> {
    let forms = [
        through(phrase, &[(ENGLISH, RUSSIAN)]),
        through(phrase, &[(ENGLISH, RUSSIAN), (DIGITS, KAZAKH)]),
        through(phrase, &[(RUSSIAN, ENGLISH), (KAZAKH, DIGITS)]),
    ];
    let mut others: Vec<String> = Vec::new();
    for form in forms {
        if form != phrase && !others.contains(&form) {
            others.push(form);
        }
    }
    others
}

fn through(phrase: &str, maps: &[(&str, &str)]) -> String {
    let key = |letter: char| {
        let small = letter.to_lowercase().next().unwrap_or(letter);
        let found =
            maps.iter().find_map(|(from, to)| to.chars().nth(from.chars().position(|it| it == small)?));
        match found {
            Some(other) if small != letter => other.to_uppercase().next().unwrap_or(other),
            Some(other) => other,
            None => letter,
        }
    };
    phrase.chars().map(key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_same_on_every_layout() {
        assert_eq!(switched("Gfhjkm"), ["Пароль"]);
        assert_eq!(switched("fke0"), ["алу0", "алуқ"]);
        assert_eq!(switched("йцукен"), ["qwerty"]);
        assert_eq!(switched("2кем"), ["әкем", "2rtv"]);
        assert_eq!(switched("Әке"), ["2rt"]);
        assert_eq!(switched("!!!"), [""; 0]);
        assert_eq!(ENGLISH.chars().count(), RUSSIAN.chars().count());
        assert_eq!(DIGITS.chars().count(), KAZAKH.chars().count());
    }
}
