import type { NextConfig } from 'next';

/**
 * Headers that never change stand here, so that every response bears them, static files included.
 * The content security policy needs a nonce for each response: it stands in proxy.ts.
 */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
];

/** A shared report is for whoever has its link, and for nobody who asks where they came from. */
const sharedHeaders = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
];

/**
 * proxy.ts does not see what a script sends to an action, whose answer is data. Whoever asks for a page under that header
 * gets one in which nothing runs.
 */
const actionHeaders = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
];

const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['libsql', '@node-rs/argon2', 'pdfkit', 'fontkit'],
  outputFileTracingIncludes: {
    '/**': ['./db/migrations/**', './node_modules/geist/dist/fonts/geist-sans/*.ttf'],
  },
  headers: async () => [
    { source: '/:path*', headers },
    { source: '/shared/:path*', headers: sharedHeaders },
    {
      source: '/((?!shared(?:/|$)).*)',
      has: [{ type: 'header', key: 'next-action' }],
      headers: actionHeaders,
    },
  ],
};

export default config;
