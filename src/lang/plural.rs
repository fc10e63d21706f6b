//! Plural categories of whole numbers, as CLDR defines them for our three languages.

use super::Lang;

/// The forms of a counted noun. Kazakh keeps the singular after every number.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// English 1; Russian 1, 21, 31 …
    pub one: &'static str,
    /// Russian 2–4, 22–24 …
    pub few: &'static str,
    /// Everything else.
    pub many: &'static str,
}

impl Plural {
    /// The same form for every number.
    pub const fn same(form: &'static str) -> Self {
        Self { one: form, few: form, many: form }
    }

    /// English: one and other.
    pub const fn two(one: &'static str, many: &'static str) -> Self {
        Self { one, few: many, many }
    }

    /// Russian: one, few, many.
    pub const fn three(one: &'static str, few: &'static str, many: &'static str) -> Self {
        Self { one, few, many }
    }
}

/// The form of a noun for a number.
pub const fn plural(lang: Lang, count: usize, forms: Plural) -> &'static str {
    match lang {
        Lang::Kk => forms.many,
        Lang::En => {
            if count == 1 {
                forms.one
            } else {
                forms.many
            }
        }
        Lang::Ru => match (count % 10, count % 100) {
            (1, rest) if rest != 11 => forms.one,
            (2..=4, rest) if rest < 12 || rest > 14 => forms.few,
            _ => forms.many,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_has_three_forms() {
        let lessons = Plural::three("урок", "урока", "уроков");
        let say = |count| plural(Lang::Ru, count, lessons);
        assert_eq!([1, 21, 101].map(say), ["урок"; 3]);
        assert_eq!([2, 4, 23].map(say), ["урока"; 3]);
        assert_eq!([0, 5, 11, 12, 14, 111].map(say), ["уроков"; 6]);
    }

    #[test]
    fn kazakh_keeps_the_singular() {
        assert_eq!(plural(Lang::Kk, 5, Plural::same("сабақ")), "сабақ");
        assert_eq!(plural(Lang::En, 1, Plural::two("lesson", "lessons")), "lesson");
        assert_eq!(plural(Lang::En, 0, Plural::two("lesson", "lessons")), "lessons");
    }
}
