const PITCH_HZ = 660;
const LENGTH_S = 0.6;
const LOUDNESS = 0.12;

/** One soft tone. A browser that has had no press on the page yet keeps silent, and that is all right. */
export const playTone = (): void => {
  const audio = new AudioContext();
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = PITCH_HZ;
  gain.gain.setValueAtTime(LOUDNESS, audio.currentTime);
  gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + LENGTH_S);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.addEventListener('ended', () => void audio.close());
  oscillator.start();
  oscillator.stop(audio.currentTime + LENGTH_S);
};
