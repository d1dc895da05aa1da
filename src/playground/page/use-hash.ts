import { useEffect, useState } from "preact/hooks";

const hash = (): string => decodeURIComponent(location.hash.slice(1));

/** What stands behind "#" in the address, followed as it changes. */
export const useHash = (): string => {
  const [now, setNow] = useState(hash);
  useEffect(() => {
    const follow = () => setNow(hash());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return now;
};
