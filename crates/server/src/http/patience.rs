//! How long we wait for a client: one that pauses in the middle of a body, or takes none of the
//! answer, is cut off. (hyper itself watches the headers and the pause between two requests.)

use bytes::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// A deadline that starts when something is waited for and ends with it.
struct Pause {
    longest: Duration,
    timer: Pin<Box<Sleep>>,
    waiting: bool,
}

impl Pause {
    fn new(longest: Duration) -> Self {
        Self { longest, timer: Box::pin(sleep(longest)), waiting: false }
    }

    /// Hands on what came; an error where nothing has come for too long.
    fn watch<T>(&mut self, context: &mut Context<'_>, came: Poll<T>) -> Poll<io::Result<T>> {
        if let Poll::Ready(value) = came {
            self.waiting = false;
            return Poll::Ready(Ok(value));
        }
        if !self.waiting {
            self.waiting = true;
            self.timer.as_mut().reset(Instant::now() + self.longest);
        }
        ready!(self.timer.as_mut().poll(context));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "the client was silent too long")))
    }
}

/// A body that must not pause too long.
pub struct Steady {
    body: Incoming,
    pause: Pause,
}

impl Steady {
    pub fn new(body: Incoming, longest: Duration) -> Self {
        Self { body, pause: Pause::new(longest) }
    }
}

impl Body for Steady {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::BoxError>>> {
        let came = Pin::new(&mut self.body).poll_frame(context);
        match ready!(self.pause.watch(context, came)) {
            Ok(frame) => Poll::Ready(frame.map(|frame| frame.map_err(Into::into))),
            Err(error) => Poll::Ready(Some(Err(error.into()))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A connection whose client must take what it asked for.
pub struct Patient<S> {
    stream: S,
    pause: Pause,
}

impl<S> Patient<S> {
    pub fn new(stream: S, longest: Duration) -> Self {
        Self { stream, pause: Pause::new(longest) }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Patient<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Patient<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.pause.watch(context, written).map(|watched| watched?)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.pause.watch(context, written).map(|watched| watched?)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
