//! Rewriting every translatable text of a structure, whatever the structure is.
//!
//! With it a lesson of [`super::Localized`] becomes a lesson of `String`, and a lint sees every text there is.

/// A structure with texts of type `T`.
pub trait Texts<T, U> {
    /// The same structure over `U`.
    type Mapped;
    /// Calls `f` with the path (`message.0.text`) and the text, and keeps what it returns.
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Self::Mapped;
}

/// `parent.child`, or `child` alone at the root.
pub fn join(parent: &str, child: impl std::fmt::Display) -> String {
    if parent.is_empty() { child.to_string() } else { format!("{parent}.{child}") }
}

/// Implements [`Texts`] for a struct: each field with what it is, one of the functions of [`field`].
macro_rules! texts {
    ($name:ident { $($field:ident: $how:ident),* $(,)? }) => {
        impl<T, U> $crate::lang::Texts<T, U> for $name<T> {
            type Mapped = $name<U>;
            fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> $name<U> {
                $name { $($field: $crate::lang::field::$how(&self.$field, at, stringify!($field), f)),* }
            }
        }
    };
}
pub(crate) use texts;

/// What a field of a structure with texts can be.
pub mod field {
    use super::{Texts, join};

    type Rewrite<'a, T, U> = &'a mut dyn FnMut(&str, &T) -> U;

    /// No text: kept as it is.
    pub fn keep<V: Clone, T, U>(value: &V, _: &str, _: &str, _: Rewrite<'_, T, U>) -> V {
        value.clone()
    }

    /// A text.
    pub fn text<T, U>(text: &T, at: &str, name: &str, f: Rewrite<'_, T, U>) -> U {
        f(&join(at, name), text)
    }

    /// A text, if there is one.
    pub fn maybe<T, U>(text: &Option<T>, at: &str, name: &str, f: Rewrite<'_, T, U>) -> Option<U> {
        text.as_ref().map(|text| f(&join(at, name), text))
    }

    /// A list of texts.
    pub fn list<T, U>(texts: &[T], at: &str, name: &str, f: Rewrite<'_, T, U>) -> Vec<U> {
        texts.iter().enumerate().map(|(i, text)| f(&join(at, format!("{name}.{i}")), text)).collect()
    }

    /// A structure with texts.
    pub fn one<T, U, S: Texts<T, U>>(part: &S, at: &str, name: &str, f: Rewrite<'_, T, U>) -> S::Mapped {
        part.map(&join(at, name), f)
    }

    /// A structure with texts, if there is one.
    pub fn some<T, U, S: Texts<T, U>>(
        part: &Option<S>,
        at: &str,
        name: &str,
        f: Rewrite<'_, T, U>,
    ) -> Option<S::Mapped> {
        part.as_ref().map(|part| part.map(&join(at, name), f))
    }

    /// A list of structures with texts.
    pub fn each<T, U, S: Texts<T, U>>(
        parts: &[S],
        at: &str,
        name: &str,
        f: Rewrite<'_, T, U>,
    ) -> Vec<S::Mapped> {
        parts.iter().enumerate().map(|(i, part)| part.map(&join(at, format!("{name}.{i}")), f)).collect()
    }
}

/// For `#[serde(default = "nothing")]`: a derive would ask for `T: Default`.
pub const fn nothing<T>() -> Option<T> {
    None
}

/// For `skip_serializing_if`: a flag that is not set is not written.
pub const fn is_false(flag: &bool) -> bool {
    !*flag
}
