//! The texts of a kind, beside the kind. They travel with the lessons that use it, in one language,
//! so the WASM does not grow with them. They address nobody: one form per language is enough.

/// Declares the texts of a kind: an enum `Say` to name them and, for the build, `WORDS` with each in Kazakh,
/// Russian and English. A text that lacks a language does not compile. The first is the kind's name, the
/// second says what to do; `{}` is the place of a number.
macro_rules! words {
    ($($name:ident: $kk:literal, $ru:literal, $en:literal;)*) => {
        /// The texts of this kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, dead_code, reason = "the texts say what they are; not every view uses Name and What")]
        pub enum Say { $($name),* }

        impl From<Say> for usize {
            fn from(say: Say) -> Self {
                say as Self
            }
        }

        #[doc = "The texts in Kazakh, Russian and English."]
        #[cfg(feature = "authoring")]
        pub const WORDS: &[[&str; 3]] = &[$([$kk, $ru, $en]),*];
    };
}
pub(crate) use words;

/// A text with its numbers in their places, marked by `{}`.
pub fn fill(text: &str, numbers: &[usize]) -> String {
    let mut parts = text.split("{}");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    let mut numbers = numbers.iter();
    for part in parts {
        if let Some(number) = numbers.next() {
            filled += &number.to_string();
        }
        filled += part;
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_go_where_they_belong() {
        assert_eq!(fill("{} / {}", &[2, 5]), "2 / 5");
        assert_eq!(fill("{}-орын", &[3]), "3-орын");
        assert_eq!(fill("ештеңе", &[3]), "ештеңе");
        assert_eq!(fill("{}, {}", &[]), ", ");
    }
}
