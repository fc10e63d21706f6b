//! Reading JSON into types, with little code.
//!
//! `serde_json` reads straight into a type, and the WASM then holds its parser once for each type, and
//! tables for floating point that nothing here uses: a sixth of the whole first visit. Here the text
//! becomes a [`Tree`] once, and a struct takes its fields from the tree by name, in the order in which
//! they are declared. So of what serde derives only the shortest path remains. An error says nothing
//! but that there was one: whoever made the file has better tools, and whoever reads it cannot mend it. And where
//! reading may end in a way of its own ([`Failing`]), nothing has to be kept ready for a failure in the middle.
//!
//! The tests hold this reader against `serde_json`.

mod tree;

use std::fmt;
use std::marker::PhantomData;
use std::vec::IntoIter;

use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, SeqAccess,
    VariantAccess, Visitor,
};

use self::tree::Tree;

/// A text that is no JSON, or not of the type that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotRead;

/// How reading ends where a text is not of the type that was asked for.
pub trait Failing: Error {
    /// Says so, in a result or by never returning.
    fn failed() -> Self;
}

/// Reads a text as a type.
///
/// An `Option` that the text leaves out must have `#[serde(default)]`. Maps are not read.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, NotRead> {
    T::deserialize(Reading::of(Tree::parse(text)?))
}

/// Reads a text that says its own format in a field of the object, before anything else of it.
/// `Err(Ok(format))` for a format above `newest`.
pub fn read_format<T: DeserializeOwned>(
    text: &str,
    field: &str,
    newest: u32,
) -> Result<T, Result<u32, NotRead>> {
    T::deserialize(formatted(text, field, newest)?).map_err(Err)
}

/// The same, for a reader that fails in its own way. What is no JSON at all is an error like others.
pub fn read_format_or<T: DeserializeOwned, E: Failing>(
    text: &str,
    field: &str,
    newest: u32,
) -> Result<Result<T, E>, Result<u32, NotRead>> {
    formatted(text, field, newest).map(T::deserialize)
}

fn formatted<E>(text: &str, field: &str, newest: u32) -> Result<Reading<E>, Result<u32, NotRead>> {
    let tree = Tree::parse(text).map_err(Err)?;
    let Tree::Object(fields) = &tree else { return Err(Err(NotRead)) };
    let format = fields.iter().find(|(name, _)| name == field).map(|(_, value)| value);
    match format.and_then(Tree::number).and_then(|format| u32::try_from(format).ok()) {
        None => Err(Err(NotRead)),
        Some(format) if format > newest => Err(Ok(format)),
        Some(_) => Ok(Reading::of(tree)),
    }
}

impl fmt::Display for NotRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the JSON that was expected")
    }
}

impl std::error::Error for NotRead {}

impl Error for NotRead {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
}

impl Failing for NotRead {
    fn failed() -> Self {
        Self
    }
}

/// A tree that is being read, and how that fails.
struct Reading<E>(Tree, PhantomData<E>);

impl<E> Reading<E> {
    const fn of(tree: Tree) -> Self {
        Self(tree, PhantomData)
    }
}

impl<'de, E: Failing> Deserializer<'de> for Reading<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::failed())
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.0 {
            Tree::Bool(value) => visitor.visit_bool(value),
            _ => Err(E::failed()),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_u64(self.0.number().ok_or_else(E::failed)?)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.0 {
            Tree::Text(text) => visitor.visit_string(text),
            _ => Err(E::failed()),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.0 {
            Tree::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_seq(Items(self.0.items().ok_or_else(E::failed)?, PhantomData))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_seq(Fields {
            names,
            values: self.0.fields().ok_or_else(E::failed)?,
            as_error: PhantomData,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let (number, content) = self.0.variant(names).ok_or_else(E::failed)?;
        visitor.visit_enum(Variant { number, content: Self::of(content) })
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char str bytes byte_buf unit unit_struct tuple_struct map
        identifier ignored_any
    }
}

// What is the same for every type stands apart from what serde writes for each.
impl Tree {
    #[inline(never)]
    fn items(self) -> Option<IntoIter<Self>> {
        match self {
            Self::List(items) => Some(items.into_iter()),
            _ => None,
        }
    }

    #[inline(never)]
    fn fields(self) -> Option<Vec<(String, Self)>> {
        match self {
            Self::Object(values) => Some(values),
            _ => None,
        }
    }

    /// The number of the variant among `names`, and what stands under its name.
    #[inline(never)]
    fn variant(self, names: &'static [&'static str]) -> Option<(u32, Self)> {
        let (name, content) = match self {
            Self::Text(name) => (name, Self::Null),
            Self::Object(values) => values.into_iter().next()?,
            _ => return None,
        };
        let number = names.iter().position(|known| *known == name)?;
        Some((u32::try_from(number).ok()?, content))
    }
}

/// The elements of an array.
struct Items<E>(IntoIter<Tree>, PhantomData<E>);

impl<'de, E: Failing> SeqAccess<'de> for Items<E> {
    type Error = E;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        next(&mut self.0).map(|value| seed.deserialize(Reading::of(value))).transpose()
    }
}

#[inline(never)]
fn next(items: &mut IntoIter<Tree>) -> Option<Tree> {
    items.next()
}

/// The fields of an object, in the order in which the struct declares them.
struct Fields<E> {
    names: &'static [&'static str],
    values: Vec<(String, Tree)>,
    as_error: PhantomData<E>,
}

/// The value of the next field; `None` for one that is not there: its default, or an error when it has none.
#[inline(never)]
fn take(names: &mut &'static [&'static str], values: &mut Vec<(String, Tree)>) -> Option<Tree> {
    let (name, rest) = names.split_first()?;
    *names = rest;
    let place = values.iter().position(|(known, _)| known == name)?;
    Some(values.swap_remove(place).1)
}

impl<'de, E: Failing> SeqAccess<'de> for Fields<E> {
    type Error = E;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let value = take(&mut self.names, &mut self.values);
        value.map(|value| seed.deserialize(Reading::of(value))).transpose()
    }
}

/// One variant of an enum: its number, and what stands under its name.
struct Variant<E> {
    number: u32,
    content: Reading<E>,
}

impl<'de, E: Failing> EnumAccess<'de> for Variant<E> {
    type Error = E;
    type Variant = Reading<E>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Reading<E>), E> {
        let number: U32Deserializer<E> = self.number.into_deserializer();
        Ok((seed.deserialize(number)?, self.content))
    }
}

impl<'de, E: Failing> VariantAccess<'de> for Reading<E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, E> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        self.deserialize_struct("", names, visitor)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use serde::{Deserialize, Serialize};

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Whole {
        name: String,
        counts: Vec<u8>,
        pair: (u64, bool),
        way: Way,
        ways: Vec<Way>,
        maybe: Option<u32>,
        #[serde(default)]
        left_out: Option<u32>,
        wrapped: Wrapped,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Wrapped(Vec<Option<u16>>);

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Way {
        Plain,
        WithOne(u8),
        WithNames { first: String },
    }

    fn whole() -> Whole {
        Whole {
            name: "Сақ бол".into(),
            counts: vec![1, 255],
            pair: (u64::MAX, true),
            way: Way::WithNames { first: "ә".into() },
            ways: vec![Way::Plain, Way::WithOne(7)],
            maybe: None,
            left_out: Some(3),
            wrapped: Wrapped(vec![None, Some(2)]),
        }
    }

    /// Both readers say the same.
    fn same<T: DeserializeOwned + PartialEq + Debug>(text: &str) -> Result<T, NotRead> {
        let read = read::<T>(text);
        assert_eq!(read, serde_json::from_str(text).map_err(|_| NotRead), "{text}");
        read
    }

    #[test]
    fn what_serde_json_writes_is_read() {
        assert_eq!(same(&serde_json::to_string(&whole()).unwrap()), Ok(whole()));
    }

    #[test]
    fn fields_may_come_in_any_order_and_default_ones_not_at_all() {
        let text = r#"{"ways":[],"wrapped":[],"way":"plain","maybe":5,"pair":[1,false],"counts":[],"name":"","new":{}}"#;
        let read = same::<Whole>(text).unwrap();
        assert_eq!((read.maybe, read.left_out, read.way), (Some(5), None, Way::Plain));
    }

    #[test]
    fn what_does_not_fit_is_an_error() {
        for text in ["", "{", "[]", "null", r#"{"name":1}"#, r#"{"name":"x"}"#] {
            assert_eq!(same::<Whole>(text), Err(NotRead));
        }
        for text in ["256", "-1", "1.5", "\"1\"", "[1]"] {
            assert_eq!(same::<u8>(text), Err(NotRead));
        }
        for text in [r#""unheard-of""#, r#"{"with-one":"x"}"#, "{}", "7"] {
            assert_eq!(same::<Way>(text), Err(NotRead));
        }
    }

    #[test]
    fn the_format_is_looked_at_first() {
        let read = |text| read_format::<Wrapped>(text, "format", 2);
        assert_eq!(read(r#"{"format":3,"what":"ever"}"#), Err(Ok(3)));
        assert_eq!(read(r#"{"format":2}"#), Err(Err(NotRead)));
        assert_eq!(read(r"[]"), Err(Err(NotRead)));
    }
}
