//! Elements, built by plain functions over Leptos's own builder.
//!
//! `view!` gives every element, closure and handler a type of its own, and the WASM a copy of the
//! renderer for each of them. Here all elements have one type, and so have all closures. `cargo xtask size`
//! tells what that is worth; ARCHITECTURE.md keeps the numbers. SVG still comes from `view!`.

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

/// A fixed text, or one that was put together.
pub type Text = Cow<'static, str>;

/// An element that is being put together. It becomes a part of another with [`El::with`].
#[must_use]
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with a class, which may be empty.
pub fn el(tag: &'static str, class: &'static str) -> El {
    let el = El { tag, attributes: Vec::new(), children: Vec::new() };
    if class.is_empty() { el } else { el.attr("class", class) }
}

macro_rules! elements {
    ($($tag:ident)*) => {
        $(
            #[doc = concat!("`<", stringify!($tag), ">` with a class, which may be empty.")]
            pub fn $tag(class: &'static str) -> El {
                el(stringify!($tag), class)
            }
        )*
    };
}
elements!(b button dd div dl dt fieldset form h1 h2 h3 header label legend li main nav ol p section span ul);

/// `<a href>`.
pub fn link(class: &'static str, href: impl Into<Text>) -> El {
    el("a", class).attr("href", href)
}

/// The heading of a page. It gets the focus when the page is opened.
pub fn heading(class: &'static str) -> El {
    h1(class).id("heading").attr("tabindex", "-1")
}

/// A text for screen readers only.
pub fn unseen(text: impl Part) -> El {
    span("visually-hidden").with(text)
}

impl El {
    /// The id.
    pub fn id(self, id: impl Into<Text>) -> Self {
        self.attr("id", id)
    }

    /// An attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.fixed(name, value.into())
    }

    fn fixed(mut self, name: &'static str, value: Text) -> Self {
        self.attributes.push(custom_attribute(name, value).into_any_attr());
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

    fn following(
        mut self,
        name: &'static str,
        value: Box<dyn FnMut() -> Option<&'static str> + Send>,
    ) -> Self {
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
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
    pub fn checked_of(mut self, value: impl Fn() -> bool + Send + 'static) -> Self {
        let value: Box<dyn FnMut() -> bool + Send> = Box::new(value);
        self.attributes.push(prop("checked", value).into_any_attr());
        self
    }

    /// Calls `then` at each event of this name.
    pub fn on(self, name: &'static str, then: impl FnMut(ev::Event) + 'static) -> Self {
        self.listening(name, Box::new(then))
    }

    fn listening(mut self, name: &'static str, then: Box<dyn FnMut(ev::Event)>) -> Self {
        self.attributes.push(on(Custom::<ev::Event>::new(name), then).into_any_attr());
        self
    }

    /// Calls `then` at each click, whatever it was made with.
    pub fn on_click(self, mut then: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| then())
    }

    /// Calls `then` when something that is no button is pressed as one: by click, Enter or space.
    pub fn on_press(mut self, then: impl Fn() + Clone + 'static) -> Self {
        let pressed = then.clone();
        let key: Box<dyn FnMut(ev::KeyboardEvent)> = Box::new(move |event| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                pressed();
            }
        });
        self.attributes.push(on(ev::keydown, key).into_any_attr());
        self.on_click(then)
    }

    /// Calls `then` with the value of the field when it was changed.
    pub fn on_change(self, mut then: impl FnMut(String) + 'static) -> Self {
        self.on("change", move |event| then(event_target_value(&event)))
    }

    /// Appends a child, a tuple of children, or nothing.
    pub fn with(mut self, part: impl Part) -> Self {
        part.put(&mut self.children);
        self
    }

    /// The element as a view.
    pub fn view(self) -> AnyView {
        custom(self.tag).child(views(self.children)).add_any_attr(self.attributes).into_any()
    }
}

/// A view that is drawn anew whenever the signals read by `draw` change.
pub fn live<P: Part>(draw: impl Fn() -> P + Send + 'static) -> AnyView {
    drawn(Box::new(move || draw().view()))
}

// Not generic, so that the renderer's part for it is there once.
fn drawn(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let mut odd = false;
    // All elements have one type, so the renderer would take a new one for an old one that changed
    // a little. The change of sides makes it draw what it is given.
    let sides = move || {
        odd = !odd;
        if odd { Either::<AnyView, AnyView>::Left(draw()) } else { Either::Right(draw()) }
    };
    sides.into_any()
}

/// What can stand in an element.
pub trait Part: Sized {
    /// Appends the views.
    fn put(self, children: &mut Vec<AnyView>);

    /// As one view.
    fn view(self) -> AnyView {
        let mut children = Vec::new();
        self.put(&mut children);
        views(children)
    }
}

fn views(mut views: Vec<AnyView>) -> AnyView {
    match views.len() {
        0 => ().into_any(),
        1 => views.remove(0),
        _ => StaticVec::from(views).into_any(),
    }
}

impl Part for AnyView {
    fn put(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Part for El {
    fn put(self, children: &mut Vec<AnyView>) {
        children.push(self.view());
    }
}

impl Part for Text {
    fn put(self, children: &mut Vec<AnyView>) {
        if !self.is_empty() {
            children.push(self.into_any());
        }
    }
}

impl Part for &'static str {
    fn put(self, children: &mut Vec<AnyView>) {
        Text::Borrowed(self).put(children);
    }
}

impl Part for String {
    fn put(self, children: &mut Vec<AnyView>) {
        Text::Owned(self).put(children);
    }
}

impl Part for usize {
    fn put(self, children: &mut Vec<AnyView>) {
        self.to_string().put(children);
    }
}

impl Part for () {
    fn put(self, _children: &mut Vec<AnyView>) {}
}

impl<P: Part> Part for Option<P> {
    fn put(self, children: &mut Vec<AnyView>) {
        if let Some(part) = self {
            part.put(children);
        }
    }
}

impl<P: Part> Part for Vec<P> {
    fn put(self, children: &mut Vec<AnyView>) {
        self.into_iter().for_each(|part| part.put(children));
    }
}

impl<P: Part, const N: usize> Part for [P; N] {
    fn put(self, children: &mut Vec<AnyView>) {
        self.into_iter().for_each(|part| part.put(children));
    }
}

macro_rules! tuples {
    ($(($($name:ident)*))*) => {
        $(
            #[expect(non_snake_case, reason = "each part is named as its type")]
            impl<$($name: Part),*> Part for ($($name,)*) {
                fn put(self, children: &mut Vec<AnyView>) {
                    let ($($name,)*) = self;
                    $($name.put(children);)*
                }
            }
        )*
    };
}
tuples!((A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H) (A B C D E F G H I) (A B C D E F G H I J));
