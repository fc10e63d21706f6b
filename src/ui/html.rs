//! Elements, built by plain functions over Leptos's own builder.
//!
//! `view!` gives every element, closure and handler a type of its own, and the WASM a copy of the
//! renderer for each of them. Here all elements have one type, and so have all closures; an [`El`] is
//! one pointer wide, and what is not generic is not inlined. `cargo xtask size` tells what that is
//! worth; ARCHITECTURE.md keeps the numbers. SVG still comes from `view!`.

use std::borrow::Cow;

use leptos::either::Either;
use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::{Custom, on};
use leptos::tachys::html::property::prop;
use leptos::tachys::view::iterators::StaticVec;

use crate::platform::keyboard;

/// An element that is being put together, or a group of them. It becomes a part of another with
/// [`El::with`].
#[must_use]
pub struct El(Box<Inner>);

/// What an element is made of. Nameable only as the place where a [`Part`] puts itself.
pub struct Inner {
    /// Empty for a group.
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with a class, which may be empty.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str) -> El {
    let el = El(Box::new(Inner { tag, attributes: Vec::new(), children: Vec::new() }));
    if class.is_empty() { el } else { el.attr("class", class) }
}

macro_rules! elements {
    ($($tag:ident)*) => {
        $(
            #[doc = concat!("`<", stringify!($tag), ">` with a class, which may be empty.")]
            #[inline(never)]
            pub fn $tag(class: &'static str) -> El {
                el(stringify!($tag), class)
            }
        )*
    };
}
elements!(b button dd div dl dt fieldset form h1 h2 h3 header label legend li main nav ol p section span ul);

/// `<a href>`.
#[inline(never)]
pub fn link(class: &'static str, href: String) -> El {
    el("a", class).attr("href", href)
}

/// The heading of a page. It gets the focus when the page is opened.
#[inline(never)]
pub fn heading(class: &'static str) -> El {
    h1(class).id("heading").attr("tabindex", "-1")
}

/// A text for screen readers only.
pub fn unseen(text: impl Part) -> El {
    span("visually-hidden").with(text)
}

/// A view that is drawn anew whenever the signals read by `draw` change.
pub fn live<P: Part>(draw: impl Fn() -> P + Send + 'static) -> El {
    drawn(Box::new(move || draw().view()))
}

#[inline(never)]
fn drawn(draw: Box<dyn Fn() -> El + Send>) -> El {
    let mut odd = false;
    // All elements have one type, so the renderer would take a new one for an old one that changed
    // a little. The change of sides makes it draw what it is given.
    let sides = move || {
        odd = !odd;
        let view = draw().into_view();
        if odd { Either::<AnyView, AnyView>::Left(view) } else { Either::Right(view) }
    };
    sides.into_any().view()
}

impl El {
    /// The id.
    pub fn id(self, id: impl Text) -> Self {
        self.attr("id", id)
    }

    /// An attribute.
    pub fn attr(mut self, name: &'static str, value: impl Text) -> Self {
        value.set(name, &mut self.0);
        self
    }

    /// An attribute without a value, or none.
    pub fn flag(self, name: &'static str, set: bool) -> Self {
        if set { self.attr(name, "") } else { self }
    }

    /// An attribute that follows the signals read by `value`.
    pub fn attr_of(
        self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + 'static,
    ) -> Self {
        self.following(name, Box::new(value))
    }

    #[inline(never)]
    fn following(self, name: &'static str, value: Box<dyn FnMut() -> Option<&'static str> + Send>) -> Self {
        self.push(custom_attribute(name, value).into_any_attr())
    }

    /// A class that follows the signals read by `class`.
    pub fn class_of(self, class: impl Fn() -> &'static str + Send + 'static) -> Self {
        self.attr_of("class", move || Some(class()))
    }

    /// `true` or `false`, as ARIA wants it, following the signals read by `value`.
    pub fn aria_of(self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.attr_of(name, move || Some(if value() { "true" } else { "false" }))
    }

    /// Whether a box is ticked, following the signals read by `value`.
    pub fn checked_of(self, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.being("checked", Box::new(value))
    }

    /// Whether an option of a list is the chosen one, following the signals read by `value`.
    pub fn selected_of(self, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.being("selected", Box::new(value))
    }

    #[inline(never)]
    fn being(self, name: &'static str, value: Box<dyn FnMut() -> bool + Send>) -> Self {
        self.push(prop(name, value).into_any_attr())
    }

    /// What a field holds, following the signals read by `value`.
    pub fn value_of(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.prop_of("value", value)
    }

    /// An attribute whose text follows the signals read by `value`.
    pub fn text_of(self, name: &'static str, value: impl Fn() -> String + Send + 'static) -> Self {
        self.telling(name, Box::new(value))
    }

    #[inline(never)]
    fn telling(self, name: &'static str, value: Box<dyn FnMut() -> String + Send>) -> Self {
        self.push(custom_attribute(name, value).into_any_attr())
    }

    /// Calls `then` with the value of the field at each character typed, and at each step of a slider.
    pub fn on_input(self, then: impl Fn(String) + 'static) -> Self {
        self.inputting(Box::new(then))
    }

    #[inline(never)]
    fn inputting(self, then: Box<dyn Fn(String)>) -> Self {
        self.on("input", move |event| then(event_target_value(&event)))
    }

    /// A property of the element (not an attribute) that follows the signals read by `value`: the `value` of a
    /// field that was typed in, or `style`, which the page's policy forbids as an attribute.
    pub fn prop_of(self, name: &'static str, value: impl Fn() -> String + Send + 'static) -> Self {
        self.having(name, Box::new(value))
    }

    #[inline(never)]
    fn having(self, name: &'static str, value: Box<dyn FnMut() -> String + Send>) -> Self {
        self.push(prop(name, value).into_any_attr())
    }

    /// Calls `then` at each event of this name.
    pub fn on(self, name: &'static str, then: impl FnMut(ev::Event) + 'static) -> Self {
        self.listening(name, Box::new(then))
    }

    #[inline(never)]
    fn listening(self, name: &'static str, then: Box<dyn FnMut(ev::Event)>) -> Self {
        self.push(on(Custom::<ev::Event>::new(name), then).into_any_attr())
    }

    /// Calls `then` at each click, whatever it was made with.
    pub fn on_click(self, mut then: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| then())
    }

    /// Calls `then` when something that is no button is pressed as one: by click, Enter or space.
    pub fn on_press(self, then: impl Fn() + Clone + 'static) -> Self {
        let pressed = then.clone();
        let key = move |event: ev::Event| {
            if keyboard::presses(&event) {
                event.prevent_default();
                pressed();
            }
        };
        self.on("keydown", key).on_click(then)
    }

    /// Calls `then` with the value of the field when it was changed.
    pub fn on_change(self, then: impl Fn(String) + 'static) -> Self {
        self.changing(Box::new(then))
    }

    #[inline(never)]
    fn changing(self, then: Box<dyn Fn(String)>) -> Self {
        self.on("change", move |event| then(event_target_value(&event)))
    }

    #[inline(never)]
    fn push(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// Appends a child, a tuple of children, or nothing.
    pub fn with(mut self, part: impl Part) -> Self {
        part.put(&mut self.0);
        self
    }

    /// For Leptos.
    #[inline(never)]
    pub fn into_view(self) -> AnyView {
        let Inner { tag, attributes, mut children } = *self.0;
        let children = match children.len() {
            0 => ().into_any(),
            1 => children.remove(0),
            _ => StaticVec::from(children).into_any(),
        };
        match tag {
            "" => children,
            tag => custom(tag).child(children).add_any_attr(attributes).into_any(),
        }
    }
}

/// A fixed text, or one that was put together.
pub trait Text {
    /// Sets it as an attribute.
    fn set(self, name: &'static str, el: &mut Inner);
}

impl Text for &'static str {
    #[inline(never)]
    fn set(self, name: &'static str, el: &mut Inner) {
        el.attributes.push(custom_attribute(name, Cow::Borrowed(self)).into_any_attr());
    }
}

impl Text for &'static String {
    fn set(self, name: &'static str, el: &mut Inner) {
        self.as_str().set(name, el);
    }
}

impl Text for String {
    #[inline(never)]
    fn set(self, name: &'static str, el: &mut Inner) {
        el.attributes.push(custom_attribute(name, Cow::<'static, str>::Owned(self)).into_any_attr());
    }
}

impl Text for usize {
    #[inline(never)]
    fn set(self, name: &'static str, el: &mut Inner) {
        self.to_string().set(name, el);
    }
}

/// What can stand in an element: a text, an element, a tuple or a list of parts, or nothing.
pub trait Part: Sized {
    /// Appends itself.
    fn put(self, el: &mut Inner);

    /// As one: several parts become a group.
    fn view(self) -> El {
        el("", "").with(self)
    }
}

impl Part for AnyView {
    #[inline(never)]
    fn put(self, el: &mut Inner) {
        el.children.push(self);
    }
}

impl Part for El {
    #[inline(never)]
    fn put(self, el: &mut Inner) {
        if self.0.tag.is_empty() {
            el.children.extend(self.0.children);
        } else {
            el.children.push(self.into_view());
        }
    }

    fn view(self) -> El {
        self
    }
}

impl Part for Cow<'static, str> {
    #[inline(never)]
    fn put(self, el: &mut Inner) {
        if !self.is_empty() {
            el.children.push(self.into_any());
        }
    }
}

impl Part for &'static str {
    #[inline(never)]
    fn put(self, el: &mut Inner) {
        Cow::Borrowed(self).put(el);
    }
}

impl Part for &'static String {
    fn put(self, el: &mut Inner) {
        self.as_str().put(el);
    }
}

impl Part for String {
    #[inline(never)]
    fn put(self, el: &mut Inner) {
        Cow::<'static, str>::Owned(self).put(el);
    }
}

impl Part for usize {
    #[inline(never)]
    fn put(self, el: &mut Inner) {
        self.to_string().put(el);
    }
}

impl Part for () {
    fn put(self, _el: &mut Inner) {}
}

impl<P: Part> Part for Option<P> {
    fn put(self, el: &mut Inner) {
        if let Some(part) = self {
            part.put(el);
        }
    }
}

impl<P: Part> Part for Vec<P> {
    fn put(self, el: &mut Inner) {
        for part in self {
            part.put(el);
        }
    }
}

impl<P: Part, const N: usize> Part for [P; N] {
    fn put(self, el: &mut Inner) {
        for part in self {
            part.put(el);
        }
    }
}

macro_rules! tuples {
    ($(($($name:ident)*))*) => {
        $(
            #[expect(non_snake_case, reason = "each part is named as its type")]
            impl<$($name: Part),*> Part for ($($name,)*) {
                fn put(self, el: &mut Inner) {
                    let ($($name,)*) = self;
                    $($name.put(el);)*
                }
            }
        )*
    };
}
tuples!((A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H) (A B C D E F G H I) (A B C D E F G H I J));
