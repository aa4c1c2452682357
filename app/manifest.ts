import type { MetadataRoute } from 'next';
import { wordsFor } from '@/lib/words/translator';

/** What a phone needs to keep Nape on its home screen. The colours are the paper's by daylight. */
export default function manifest(): MetadataRoute.Manifest {
  const { t } = wordsFor('en-GB');
  return {
    id: '/',
    name: t('app.name'),
    short_name: t('app.name'),
    description: t('app.description'),
    start_url: '/today',
    scope: '/',
    display: 'standalone',
    background_color: '#faf6ef',
    theme_color: '#faf6ef',
    icons: [
      { src: '/icons/nape-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/nape-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/nape-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
